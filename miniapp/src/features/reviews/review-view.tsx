import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { contracts, formatFen, isOpenReview, type Output, REVIEW_STATE_NAMES } from '@zhundan/shared';
import { useState } from 'react';
import { useRead } from '../../api';
import { spokenInstant } from '../../lib/dates';
import { countdownTo } from '../../lib/durations';
import { spokenPhone } from '../../lib/phone';
import { useNow } from '../../lib/use-now';
import { spoken } from '../../platform/spoken';
import { usePoll } from '../../lib/use-poll';
import { Button, Failure, Notice, Page, Skeleton } from '../../ui';
import { Baskets } from './baskets';
import { AskSheet, DecideSheet } from './decide-sheets';
import { Habits } from './habits';
import { useDecide } from './use-decide';
import './review-view.scss';

type Evidence = Output<typeof contracts.getReview>;
const POLL_MS = 15_000;

/** The evidence for one verdict, in the order in which one asks for it, and the verdict in the thumb's reach. */
export const ReviewView = ({ orderNo, mayDecide }: { orderNo: string; mayDecide: boolean }) => {
  const read = useRead(contracts.getReview, { orderNo }, { staleMs: 0 });
  const deciding = useDecide(orderNo);
  const [sheet, setSheet] = useState<'approve' | 'reject' | 'ask' | null>(null);
  const open = read.data ? isOpenReview(read.data.review.state) : false;
  usePoll(read.refetch, open ? POLL_MS : null);
  usePullDownRefresh(() => void read.refetch().finally(() => Taro.stopPullDownRefresh()));

  if (read.isPending) return <Page><Skeleton rows={5} /></Page>;
  if (!read.data) return <Page><Failure error={read.error} onRetry={() => void read.refetch()} /></Page>;
  const { data } = read;
  const close = () => setSheet(null);
  return (
    <Page
      {...(open && mayDecide ? {
        bar: (
          <>
            <Button id="review-ask" kind="plain" onTap={() => setSheet('ask')}>提问</Button>
            <Button id="review-reject" kind="danger" grow onTap={() => setSheet('reject')}>驳回</Button>
            <Button id="review-approve" kind="brand" grow onTap={() => setSheet('approve')}>通过</Button>
          </>
        ),
      } : {})}
    >
      <Standing evidence={data} />
      <View className="review">
        {deciding.trouble && !sheet ? <Notice tone="warn">{deciding.trouble}</Notice> : null}
        {data.review.verdict ? <Verdict evidence={data} /> : null}
        <Why evidence={data} />
        {data.messages.length > 0 ? <Talk evidence={data} /> : null}
        <Baskets evidence={data} />
        <Habits evidence={data} />
      </View>
      <DecideSheet verdict={sheet === 'approve' || sheet === 'reject' ? sheet : null} evidence={data} deciding={deciding} onClose={close} />
      <AskSheet open={sheet === 'ask'} deciding={deciding} onClose={close} />
    </Page>
  );
};

const Standing = ({ evidence: { review, placedByName, placedByPhone } }: { evidence: Evidence }) => {
  const now = useNow();
  return (
    <View className="review-standing">
      <View className="review-standing__store">{review.storeName}</View>
      <View className="review-standing__sum">{formatFen(review.totalFen)}<View className="review-standing__lines">{`${review.lineCount} 种商品`}</View></View>
      <View className="review-standing__clock">
        {isOpenReview(review.state) ? `${countdownTo(review.dueAt, now).text} · 答应门店 ${spokenInstant(review.dueAt, now)} 前 · ${spokenInstant(review.releaseAt, now)} 自动取消` : REVIEW_STATE_NAMES[review.state]}
      </View>
      <View className="review-standing__who">
        {`${review.orderNo}  ${placedByName}`}
        {placedByPhone ? <View className="review-standing__call" aria-role="button" {...spoken(`打电话给 ${placedByName}`)} onClick={() => void Taro.makePhoneCall({ phoneNumber: placedByPhone })}>{`打电话 ${spokenPhone(placedByPhone)}`}</View> : null}
      </View>
    </View>
  );
};

const Verdict = ({ evidence: { review: { verdict } } }: { evidence: Evidence }) => (verdict ? (
  <Notice tone={verdict.state === 'approved' ? 'good' : 'plain'} title={`${verdict.byName} ${spokenInstant(verdict.at)} ${REVIEW_STATE_NAMES[verdict.state]}`}>
    {verdict.reason ?? ''}
  </Notice>
) : null);

const Why = ({ evidence: { findings, note, addressText } }: { evidence: Evidence }) => (
  <View className="review__card">
    <View className="review__title">为什么拦下</View>
    {findings.map(({ ruleId, ruleName, comparisons, message }) => (
      <View key={ruleId} className="review__finding">
        <View className="review__rule">{ruleName}</View>
        {comparisons.length === 0 ? <View className="review__fact">{message}</View> : null}
        {comparisons.map(({ sentence }) => <View key={sentence} className="review__fact">{sentence}</View>)}
      </View>
    ))}
    <View className="review__note">{`送到 ${addressText}${note ? `。备注：${note}` : ''}`}</View>
  </View>
);

const Talk = ({ evidence: { messages } }: { evidence: Evidence }) => (
  <View className="review__card">
    <View className="review__title">问答</View>
    {messages.map(({ kind, byName, at, text }, index) => (
      <View key={index} className={`review__said review__said--${kind}`}>
        <View className="review__who">{`${byName} ${kind === 'question' ? '问' : '答'} · ${spokenInstant(at)}`}</View>
        <View>{text}</View>
      </View>
    ))}
  </View>
);
