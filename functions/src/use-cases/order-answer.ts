import { type contracts, type Finding, type OrderFacts, type Output, refuse, type Refusal, stockShort } from '@zhundan/shared';
import type { KeptOrderOutcome, Repeated } from './ports/orders.ts';

/**
 * What the phone is told of an outcome. The first answer and every repetition go through here, made of what SQL keeps,
 * so that they are equal to the letter.
 */
export const answerOf = (
  outcome: KeptOrderOutcome | Repeated<KeptOrderOutcome>, facts: Pick<OrderFacts, 'lines'>,
): Output<typeof contracts.placeOrder> | Refusal => {
  switch (outcome.outcome) {
    case 'placed': {
      const { orderNo, status, totalFen, findings } = outcome;
      return { orderNo, status, totalFen, findings };
    }
    case 'refused': return refuse(outcome.code, { findings: outcome.findings });
    case 'short': return refuse('STOCK_SHORT', { findings: shortFindings(outcome, facts) });
    case 'repeated': return answerOf(outcome.first, facts);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};

/** SQL says how much was left under the lock; the names are those of the facts. */
const shortFindings = (
  { lines, siblings }: Extract<KeptOrderOutcome, { outcome: 'short' }>, facts: Pick<OrderFacts, 'lines'>,
): Finding[] => lines.flatMap(({ skuId, wanted, available, expectedOn }) =>
  facts.lines.filter((line) => line.skuId === skuId)
    .map((line) => stockShort({ ...line, qty: wanted, available, expectedOn }, siblings)));
