import { type contracts, isOpenReview, type Output, REVIEW_STATE_NAMES } from '@zhundan/shared';
import { At, Money, OrderNo, Until } from '../../ui/index.ts';
import { Baskets } from './baskets.tsx';
import { Habits } from './habits.tsx';

export type ReviewEvidence = Output<typeof contracts.getReview>;

/** What one looks at before a verdict: why it was stopped, both baskets, and what is usual for this store. */
export const Evidence = ({ evidence }: { evidence: ReviewEvidence }) => (
  <div className="rv-evidence">
    <Standing evidence={evidence} />
    <Verdict evidence={evidence} />
    <div className="rv-columns">
      <div className="rv-main">
        <Why evidence={evidence} />
        <Talk evidence={evidence} />
        <Baskets key={evidence.review.orderNo} evidence={evidence} />
      </div>
      <div className="rv-side"><Habits evidence={evidence} /></div>
    </div>
  </div>
);

const Standing = ({ evidence: { review, placedByName, placedByPhone, addressText, note } }: { evidence: ReviewEvidence }) => (
  <header className="rv-standing">
    <div>
      <h2>{review.storeName} <small>{review.storeCode}</small></h2>
      <div className="rv-sum"><Money fen={review.totalFen} strong /><span className="zd-quiet">{`${review.lineCount} 种商品`}</span></div>
      <div className="zd-quiet">
        <OrderNo no={review.orderNo} to={`/orders/${review.orderNo}`} /> · <At instant={review.openedAt} /> {placedByName} 提交{placedByPhone ? ` · ${placedByPhone}` : ''}
      </div>
      <div className="zd-quiet">{`送到 ${addressText}${note ? ` · 备注：${note}` : ''}`}</div>
    </div>
    {isOpenReview(review.state) ? (
      <dl className="rv-clock">
        <div><dt>答应门店</dt><dd><Until instant={review.dueAt} /></dd></div>
        <div><dt>自动取消</dt><dd><At instant={review.releaseAt} /></dd></div>
        {review.escalatedAt ? <div><dt>已升级</dt><dd><At instant={review.escalatedAt} /></dd></div> : null}
      </dl>
    ) : null}
  </header>
);

/** What became of it; also when somebody else decided while this one was being read. */
const Verdict = ({ evidence: { review: { verdict } } }: { evidence: ReviewEvidence }) => (verdict === null ? null : (
  <div role="status" className={verdict.state === 'approved' ? 'rv-verdict rv-verdict-good' : 'rv-verdict'}>
    <div className="zd-strong">{`${verdict.byName} `}<At instant={verdict.at} />{` ${REVIEW_STATE_NAMES[verdict.state]}`}</div>
    {verdict.reason}
  </div>
));

const Why = ({ evidence: { findings } }: { evidence: ReviewEvidence }) => (
  <section className="zd-sheet">
    <div className="zd-sheet-head"><h2>为什么拦下</h2></div>
    {findings.map(({ ruleId, ruleName, message, comparisons }) => (
      <div key={ruleId} className="rv-finding">
        <div className="zd-strong">{ruleName}</div>
        {comparisons.length === 0 ? <div>{message}</div> : null}
        {comparisons.map(({ sentence, orderNos }) => (
          <div key={sentence} className="rv-comparison">
            <span>{sentence}</span>
            {orderNos.length > 0 ? <span className="zd-quiet">对照 {orderNos.map((no) => <OrderNo key={no} no={no} to={`/orders/${no}`} />)}</span> : null}
          </div>
        ))}
      </div>
    ))}
  </section>
);

const Talk = ({ evidence: { messages } }: { evidence: ReviewEvidence }) => (messages.length === 0 ? null : (
  <section className="zd-sheet">
    <div className="zd-sheet-head"><h2>问答</h2></div>
    {messages.map(({ kind, byName, at, text }, index) => (
      <div key={index} className={`rv-said rv-said-${kind}`}>
        <span className="zd-quiet">{`${byName} ${kind === 'question' ? '问' : '答'} · `}<At instant={at} /></span>
        <div>{text}</div>
      </div>
    ))}
  </section>
));
