import type { Finding } from '../contracts/findings.ts';
import type { OrderRequest } from '../contracts/orders/order-request.ts';
import type { RefusalCode } from '../contracts/refusals.ts';
import { MONEY_MAX_FEN, type Fen } from '../money/fen.ts';
import { checkAddress } from './check-address.ts';
import { checkGoods, checkKnown } from './check-goods.ts';
import { checkPrice, type Shown } from './check-price.ts';
import type { OrderFacts } from './facts.ts';

/** The outcome of judging: what was found, and the code to refuse with, if any. */
export interface Assessment {
  readonly totalFen: Fen;
  readonly findings: readonly Finding[];
  readonly refused: RefusalCode | null;
}

/**
 * Judges an order. Pure: the same facts and the same request give the same assessment on the phone, in the function and
 * years later. All checks run, so that one screen can mend everything; the first that rejects names the refusal.
 */
export const assess = (facts: OrderFacts, request: Pick<OrderRequest, 'lines'> & Shown): Assessment => {
  const totalFen = facts.lines.reduce((total, line) => total + (line.priceFen ?? 0) * line.qty, 0);
  const impossible = whyImpossible(facts, totalFen);
  if (impossible) return { totalFen: Math.min(totalFen, MONEY_MAX_FEN), findings: [], refused: impossible };

  const findings = [
    ...checkKnown(facts, request.lines), ...checkPrice(facts, request, totalFen), ...checkGoods(facts), ...checkAddress(facts),
  ];
  return { totalFen, findings, refused: findings.find((each) => each.severity === 'reject')?.code ?? null };
};

/** Reasons after which there is nothing left to judge. */
const whyImpossible = (facts: OrderFacts, totalFen: number): RefusalCode | null => {
  if (!facts.storeActive) return 'STORE_CLOSED';
  if (facts.address === null) return 'ADDRESS_UNKNOWN';
  if (totalFen > MONEY_MAX_FEN) return 'ORDER_TOO_LARGE';
  return null;
};
