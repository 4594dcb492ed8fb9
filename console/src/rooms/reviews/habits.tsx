import { REPEAT_HOURS, REVIEW_STATE_NAMES, RHYTHM_DAYS } from '@zhundan/shared';
import { spokenDay } from '../../lib/dates.ts';
import { At, Money } from '../../ui/index.ts';
import type { ReviewEvidence } from './evidence.tsx';

const SHANGHAI_MS = 8 * 3_600_000;

/** What is usual for the store, what it owes, and how earlier cases ended. */
export const Habits = ({ evidence }: { evidence: ReviewEvidence }) => (
  <>
    <Rhythm evidence={evidence} />
    <Debts evidence={evidence} />
    <Rules evidence={evidence} />
    <Past evidence={evidence} />
  </>
);

const Rhythm = ({ evidence: { rhythm, review } }: { evidence: ReviewEvidence }) => {
  const { orders, ordersPerWeekTenths, medianFen, largestFen, repeatedWithin24h, repeatedMostly, byHour, firstOrderOn } = rhythm;
  const highest = Math.max(1, ...byHour);
  const hour = new Date(Date.parse(review.openedAt) + SHANGHAI_MS).getUTCHours();
  return (
    <section className="zd-sheet">
      <div className="zd-sheet-head"><h2>{`这家店平时（近 ${RHYTHM_DAYS} 天）`}</h2></div>
      {orders === 0 ? <div className="zd-quiet">这段时间没有下过单</div> : (
        <>
          <dl className="rv-figures">
            <div><dt>每周下单</dt><dd>{`${(ordersPerWeekTenths / 10).toFixed(1)} 次`}</dd></div>
            <div><dt>一般一单</dt><dd><Money fen={medianFen} /></dd></div>
            <div><dt>最大一单</dt><dd><Money fen={largestFen} /></dd></div>
            <div><dt>{`${REPEAT_HOURS} 小时内再下单`}</dt><dd>{`${repeatedWithin24h} 次`}</dd></div>
            <div><dt>其中八成以上重复</dt><dd>{`${repeatedMostly} 次`}</dd></div>
            <div><dt>第一单</dt><dd>{firstOrderOn ?? '—'}</dd></div>
          </dl>
          <div className="rv-hours" role="img" aria-label={`下单时段分布，这单在 ${hour} 点`}>
            {byHour.map((count, each) => <i key={each} className={each === hour ? 'rv-hour-this' : ''} title={`${each} 点：${count} 单`} style={{ height: `${Math.max(each === hour ? 12 : 3, Math.round((count / highest) * 100))}%` }} />)}
          </div>
          <div className="rv-hours-axis"><span>0 点</span><span>{`这单在 ${hour} 点`}</span><span>23 点</span></div>
        </>
      )}
    </section>
  );
};

const Debts = ({ evidence: { receivables: { openFen, overdueFen, openOrders, oldestDueOn } } }: { evidence: ReviewEvidence }) => (
  <section className="zd-sheet">
    <div className="zd-sheet-head"><h2>应收</h2></div>
    {openFen === 0 ? <div className="zd-quiet">没有未结的应收</div> : (
      <dl className="rv-figures">
        <div><dt>{`未结（${openOrders} 单）`}</dt><dd><Money fen={openFen} /></dd></div>
        <div className={overdueFen > 0 ? 'rv-bad' : ''}><dt>其中逾期</dt><dd><Money fen={overdueFen} /></dd></div>
        <div><dt>最早到期</dt><dd>{oldestDueOn ? spokenDay(oldestDueOn) : '—'}</dd></div>
      </dl>
    )}
  </section>
);

const Rules = ({ evidence: { recordsOfRules } }: { evidence: ReviewEvidence }) => (
  <section className="zd-sheet">
    <div className="zd-sheet-head"><h2>{`这条规则准不准（近 ${RHYTHM_DAYS} 天）`}</h2></div>
    {recordsOfRules.map(({ ruleId, ruleName, upheld, overturned, released }) => (
      <div key={ruleId}>
        <span className="zd-strong">{ruleName}</span>
        <span className="zd-quiet">{`：拦对 ${upheld}，放行 ${overturned}${released > 0 ? `，超时 ${released}` : ''}${upheld + overturned > 0 ? `，准确率 ${Math.round((upheld * 100) / (upheld + overturned))}%` : ''}`}</span>
      </div>
    ))}
  </section>
);

const Past = ({ evidence: { verdictsOfStore, verdictsOfStoreCount } }: { evidence: ReviewEvidence }) => (
  <section className="zd-sheet">
    <div className="zd-sheet-head"><h2>这家店以往的复核</h2>{verdictsOfStoreCount > verdictsOfStore.length ? <span className="zd-quiet">{`最近 ${verdictsOfStore.length} 次，共 ${verdictsOfStoreCount} 次`}</span> : null}</div>
    {verdictsOfStore.length === 0 ? <div className="zd-quiet">没有被复核过</div> : verdictsOfStore.map(({ orderNo, state, totalFen, decidedAt, byName, reason }) => (
      <div key={orderNo} className="rv-past">
        <div><At instant={decidedAt} /> <b>{REVIEW_STATE_NAMES[state]}</b> <Money fen={totalFen} /></div>
        <div className="zd-quiet">{`${byName}${reason ? `：${reason}` : ''}`}</div>
      </div>
    ))}
  </section>
);
