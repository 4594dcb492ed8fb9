import { Button as TaroButton, View } from '@tarojs/components';
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { contracts, type ReviewFilter } from '@zhundan/shared';
import { useState } from 'react';
import { messageOf, usePages, useRead } from '../../api';
import { useNow } from '../../lib/use-now';
import { usePoll } from '../../lib/use-poll';
import { Button, Empty, Failure, Page, Skeleton } from '../../ui';
import { ReviewCard } from './review-card';
import './queue-view.scss';

const PAGE_REVIEWS = 15, POLL_MS = 15_000;

const TABS: readonly { readonly show: ReviewFilter; readonly name: string; readonly none: string }[] = [
  { show: 'waiting', name: '待复核', none: '没有等着您的单子' },
  { show: 'asked', name: '等门店答复', none: '没有在等门店答复的单子' },
  { show: 'decided', name: '已处理', none: '还没有处理过的单子' },
];

/** What waits for a supervisor, oldest promise first. It keeps itself up to date while it is looked at. */
export const QueueView = ({ onOpen }: { onOpen: (orderNo: string) => void }) => {
  const [show, setShow] = useState<ReviewFilter>('waiting');
  const list = usePages(contracts.listReviews, { show, limit: PAGE_REVIEWS }, (page) => page.reviews);
  const first = useRead(contracts.listReviews, { show: 'waiting', limit: 1 }, { staleMs: 0 });
  const lookAgain = () => Promise.all([list.refetch(), first.refetch()]);
  useReachBottom(list.loadMore);
  usePullDownRefresh(() => void lookAgain().finally(() => Taro.stopPullDownRefresh()));
  usePoll(lookAgain, POLL_MS);
  const counts = first.data?.counts;
  const now = useNow();

  return (
    <Page tab>
      <View className="queue-head">
        <View className="queue-head__title" aria-role="heading">复核</View>
        <View className="queue-head__hint">{counts ? headline(counts) : '最急的排在最前面'}</View>
      </View>
      <View className="queue-tabs" aria-role="tablist">
        {TABS.map(({ show: each, name }) => (
          <TaroButton key={each} className={`queue-tabs__tab${each === show ? ' queue-tabs__tab--on' : ''}`} aria-role="tab" aria-selected={each === show} onClick={() => setShow(each)}>
            {`${name}${each === 'waiting' && counts?.waiting ? ` ${counts.waiting}` : each === 'asked' && counts?.asked ? ` ${counts.asked}` : ''}`}
          </TaroButton>
        ))}
      </View>
      <View className="queue">
        {list.isPending ? <Skeleton rows={4} /> : null}
        {list.error && list.items.length === 0 ? <Failure error={list.error} onRetry={() => void lookAgain()} /> : null}
        {!list.isPending && !list.error && list.items.length === 0 ? (
          <Empty title={TABS.find((each) => each.show === show)?.none ?? ''} hint={show === 'waiting' ? '有新的会自动出现在这里' : ''} />
        ) : null}
        {list.items.map((review) => <ReviewCard key={review.orderNo} review={review} now={now} onOpen={onOpen} />)}
        {list.error && list.items.length > 0 ? <Button size="s" kind="plain" onTap={list.retry}>{`${messageOf(list.error)} 重试`}</Button> : null}
        {list.hasMore ? <Button size="s" kind="plain" onTap={list.loadMore}>{list.isLoadingMore ? '正在加载…' : '加载更多'}</Button> : null}
      </View>
    </Page>
  );
};

const headline = ({ waiting, asked, overdue }: { waiting: number; asked: number; overdue: number }): string => {
  if (waiting + asked === 0) return '都处理完了';
  const late = overdue > 0 ? `，其中 ${overdue} 单已过承诺时间` : '';
  return `${waiting} 单等您，${asked} 单等门店答复${late}`;
};
