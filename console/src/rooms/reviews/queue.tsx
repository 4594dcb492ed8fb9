import { formatFen, isOpenReview, REVIEW_STATE_NAMES, type ReviewFilter, type ReviewSummary } from '@zhundan/shared';
import { Button, Tag } from 'antd';
import { useEffect, useRef } from 'react';
import type { Pages } from '../../api/index.ts';
import { At, Loading, Nothing, Trouble, Until } from '../../ui/index.ts';

interface QueueProps {
  readonly show: ReviewFilter;
  readonly pages: Pages<ReviewSummary>;
  readonly chosen: string | undefined;
  readonly onChoose: (orderNo: string) => void;
}

const NONE: Record<ReviewFilter, string> = { open: '没有等着的单子', waiting: '没有等着您的单子', asked: '没有在等门店答复的单子', decided: '还没有处理过的单子' };

/** What waits, the oldest promise first. */
export const Queue = ({ show, pages, chosen, onChoose }: QueueProps) => {
  if (pages.isPending) return <Loading rows={8} />;
  if (pages.error && pages.items.length === 0) return <Trouble error={pages.error} onRetry={pages.retry} />;
  if (pages.items.length === 0) return <Nothing title={NONE[show]} />;
  return (
    <div className="rv-list">
      {pages.items.map((review) => <Row key={review.orderNo} review={review} isChosen={review.orderNo === chosen} onChoose={onChoose} />)}
      {pages.hasMore ? <Button block type="text" loading={pages.isLoadingMore} onClick={pages.loadMore}>加载更多</Button> : null}
    </div>
  );
};

const Row = ({ review, isChosen, onChoose }: { review: ReviewSummary; isChosen: boolean; onChoose: (orderNo: string) => void }) => {
  const { orderNo, storeName, storeCode, totalFen, lineCount, ruleNames, why, state, verdict } = review;
  const place = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <button ref={place} type="button" className={isChosen ? 'rv-row rv-row-on' : 'rv-row'} aria-current={isChosen} onClick={() => onChoose(orderNo)}>
      <span className="rv-row-head">
        <strong>{storeName}</strong>
        <span className="rv-row-clock">{isOpenReview(state) ? <Until instant={review.dueAt} /> : REVIEW_STATE_NAMES[state]}</span>
      </span>
      <span className="rv-row-sum"><b>{formatFen(totalFen)}</b><span className="zd-quiet">{`${lineCount} 种 · ${storeCode}`}</span></span>
      <span className="rv-row-why">{why}</span>
      <span className="rv-row-tags">
        {ruleNames.map((name) => <Tag key={name}>{name}</Tag>)}
        {review.escalatedAt && isOpenReview(state) ? <Tag color="red">已升级</Tag> : null}
        {review.answeredAt && state === 'waiting' ? <Tag color="green">门店已答复</Tag> : null}
        {verdict ? <span className="zd-quiet"><At instant={verdict.at} /> {verdict.byName}</span> : null}
      </span>
    </button>
  );
};
