import { contracts, decideReview, isOpenReview, type ReviewFilter } from '@zhundan/shared';
import { Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { usePages, useRead, useWho } from '../../api/index.ts';
import { Page, Read } from '../../ui/index.ts';
import { Composer, type Composing } from './composer.tsx';
import { Evidence } from './evidence.tsx';
import { KeysHelp } from './keys-help.tsx';
import { Queue } from './queue.tsx';
import { useDecide } from './use-decide.ts';
import { useKeys } from './use-keys.ts';
import './reviews.css';

const POLL_MS = 10_000, PAGE_REVIEWS = 30;

const FILTERS: readonly { readonly value: ReviewFilter; readonly label: string }[] = [
  { value: 'waiting', label: '待复核' }, { value: 'asked', label: '等答复' }, { value: 'decided', label: '已处理' },
];

/** The queue on the left, the evidence of the chosen one on the right, and the verdict under the fingers. */
export const ReviewsRoom = () => {
  const { orderNo } = useParams();
  const go = useNavigate();
  const { role } = useWho();
  const mayDecide = (decideReview.who as readonly string[]).includes(role);
  const [show, setShow] = useState<ReviewFilter>('waiting');
  const [composing, setComposing] = useState<Composing>(null);
  const [helping, setHelping] = useState(false);

  const list = usePages(contracts.listReviews, { show, limit: PAGE_REVIEWS }, (page) => page.reviews, { everyMs: POLL_MS });
  const counts = useRead(contracts.listReviews, { show: 'open', limit: 1 }, { everyMs: POLL_MS }).data?.counts;
  const chosen = orderNo;
  const first = list.items[0]?.orderNo;
  // Chosen once and then kept: a queue that moves must not swap the evidence under the reader's eyes.
  useEffect(() => {
    if (chosen === undefined && first !== undefined) void go(`/reviews/${first}`, { replace: true });
  }, [chosen, first, go]);
  const evidence = useRead(contracts.getReview, { orderNo: chosen ?? '' }, { enabled: chosen !== undefined, everyMs: POLL_MS, keepPrevious: false });
  const isOpen = evidence.data !== undefined && isOpenReview(evidence.data.review.state);

  const choose = (next: string | undefined) => {
    setComposing(null);
    if (next !== undefined) void go(`/reviews/${next}`);
  };
  const leave = () => {
    setComposing(null);
    void go('/reviews');
  };
  const step = (by: 1 | -1) => {
    const at = list.items.findIndex((each) => each.orderNo === chosen);
    choose((list.items[at + by] ?? (at === -1 ? list.items[0] : undefined))?.orderNo);
  };
  /** The one after it, or the one before: whoever decides goes on deciding. */
  const goOn = () => {
    const at = list.items.findIndex((each) => each.orderNo === chosen);
    const next = list.items[at + 1] ?? list.items[at - 1];
    if (next && next.orderNo !== chosen) choose(next.orderNo);
    else leave();
  };
  const deciding = useDecide(chosen ?? '', { onDecided: goOn, onAsked: () => setComposing(null) });
  const compose = (what: Exclude<Composing, null>) => {
    if (isOpen && mayDecide) setComposing(what);
  };
  useKeys({
    j: () => step(1), k: () => step(-1), a: () => compose('approve'), r: () => compose('reject'), q: () => compose('ask'),
    '?': () => setHelping(true),
  });

  return (
    <Page title="复核" about={counts ? headline(counts) : '最急的排在最前面'} actions={<KeysHelp open={helping} onOpen={setHelping} />}>
      <div className="rv">
        <aside className="rv-queue" aria-label="复核队列">
          <Segmented<ReviewFilter> block value={show} onChange={setShow} options={FILTERS.map(({ value, label }) => ({ value, label: `${label}${numberOf(counts, value)}` }))} />
          <Queue show={show} pages={list} chosen={chosen} onChoose={choose} />
        </aside>
        <section className="rv-desk" aria-label="证据与决定">
          {chosen === undefined ? (
            <div className="rv-none">{list.isPending ? '' : show === 'waiting' ? '都处理完了。有新的会自动出现在左边。' : '从左边选一单。'}</div>
          ) : (
            <Read of={evidence}>
              {(data) => (
                <>
                  <Evidence evidence={data} />
                  {isOpen && mayDecide ? (
                    <Composer key={chosen} evidence={data} composing={composing} onCompose={setComposing} deciding={deciding} />
                  ) : null}
                </>
              )}
            </Read>
          )}
        </section>
      </div>
    </Page>
  );
};

type Counts = { readonly waiting: number; readonly asked: number; readonly overdue: number };

const numberOf = (counts: Counts | undefined, show: ReviewFilter): string => {
  const count = show === 'waiting' ? counts?.waiting : show === 'asked' ? counts?.asked : 0;
  return count ? ` ${count}` : '';
};

const headline = ({ waiting, asked, overdue }: Counts): string =>
  waiting + asked === 0 ? '都处理完了' : `${waiting} 单等您，${asked} 单等门店答复${overdue > 0 ? `，其中 ${overdue} 单已过承诺时间` : ''}`;
