import { View } from '@tarojs/components';
import { type contracts, formatFen, type Output, REPEAT_HOURS, REVIEW_STATE_NAMES, RHYTHM_DAYS } from '@zhundan/shared';
import { spokenDay, spokenInstant } from '../../lib/dates';

type Evidence = Output<typeof contracts.getReview>;

/** What is usual for the store, what it owes, and how earlier cases ended. */
export const Habits = ({ evidence }: { evidence: Evidence }) => (
  <>
    <Rhythm evidence={evidence} />
    <Debts evidence={evidence} />
    <Past evidence={evidence} />
  </>
);

const Rhythm = ({ evidence: { rhythm, review } }: { evidence: Evidence }) => {
  const { orders, ordersPerWeekTenths, medianFen, largestFen, repeatedWithin24h, repeatedMostly, byHour } = rhythm;
  const highest = Math.max(1, ...byHour);
  const hour = new Date(Date.parse(review.openedAt) + 8 * 3_600_000).getUTCHours();
  return (
    <View className="review__card">
      <View className="review__title">{`这家店平时（近 ${RHYTHM_DAYS} 天）`}</View>
      {orders === 0 ? <View className="review__fact">这段时间没有下过单</View> : (
        <>
          <View className="habits__figures">
            <Figure name="每周下单" value={`${(ordersPerWeekTenths / 10).toFixed(1)} 次`} />
            <Figure name="一般一单" value={medianFen === null ? '—' : formatFen(medianFen)} />
            <Figure name="最大一单" value={largestFen === null ? '—' : formatFen(largestFen)} />
            <Figure name={`${REPEAT_HOURS} 小时内再下单`} value={`${repeatedWithin24h} 次`} />
            <Figure name="其中八成以上重复" value={`${repeatedMostly} 次`} />
          </View>
          <View className="habits__hours" aria-label={`下单时段分布，这单在 ${hour} 点`}>
            {byHour.map((count, each) => (
              <View key={each} className={`habits__hour${each === hour ? ' habits__hour--this' : ''}`} style={{ height: `${Math.max(2, Math.round((count / highest) * 44))}px` }} />
            ))}
          </View>
          <View className="habits__axis"><View>0 点</View><View>{`这单在 ${hour} 点`}</View><View>23 点</View></View>
        </>
      )}
    </View>
  );
};

const Figure = ({ name, value }: { name: string; value: string }) => (
  <View className="habits__figure"><View className="habits__value">{value}</View><View className="habits__name">{name}</View></View>
);

const Debts = ({ evidence: { receivables: { openFen, overdueFen, openOrders, oldestDueOn } } }: { evidence: Evidence }) => (
  <View className="review__card">
    <View className="review__title">应收</View>
    <View className="review__fact">{openFen === 0 ? '没有未结的应收' : `未结 ${formatFen(openFen)}（${openOrders} 单）${oldestDueOn ? `，最早 ${spokenDay(oldestDueOn)} 到期` : ''}`}</View>
    {overdueFen > 0 ? <View className="review__fact review__fact--bad">{`其中逾期 ${formatFen(overdueFen)}`}</View> : null}
  </View>
);

const Past = ({ evidence: { verdictsOfStore, verdictsOfStoreCount, recordsOfRules } }: { evidence: Evidence }) => (
  <View className="review__card">
    <View className="review__title">以往的处理</View>
    {recordsOfRules.map(({ ruleId, ruleName, upheld, overturned, released }) => (
      <View key={ruleId} className="review__fact">{`规则“${ruleName}”近 ${RHYTHM_DAYS} 天：拦对 ${upheld} 次，放行 ${overturned} 次${released > 0 ? `，超时 ${released} 次` : ''}`}</View>
    ))}
    {verdictsOfStore.length === 0 ? <View className="review__fact">这家店没有被复核过</View> : null}
    {verdictsOfStoreCount > verdictsOfStore.length ? <View className="review__fact">{`共复核过 ${verdictsOfStoreCount} 次，下面是最近 ${verdictsOfStore.length} 次`}</View> : null}
    {verdictsOfStore.map(({ orderNo, state, totalFen, decidedAt, byName, reason }) => (
      <View key={orderNo} className="habits__past">
        <View>{`${spokenInstant(decidedAt)} ${REVIEW_STATE_NAMES[state]}  ${formatFen(totalFen)}`}</View>
        <View className="habits__name">{`${byName}${reason ? `：${reason}` : ''}`}</View>
      </View>
    ))}
  </View>
);
