import { DAY_MS, dayOf } from '../days.ts';
import { type Random, randomFor } from '../random.ts';
import type { PastOrder } from './history.ts';

export interface Receivable { order: PastOrder; issuedAt: number; dueOn: string; settledOn: string | null }
export interface OrderReturn { order: PastOrder; returnedOn: string; amountFen: number; reason: string }

const TERMS_DAYS = 30;
/** One store in eight pays late, and now and then not at all; all others hardly ever. */
const SLOW_STORES = 0.12, SLOW = { late: 0.35, never: 0.06 }, PROMPT = { late: 0.02, never: 0.002 };
const RETURNED = 0.02, RETURNED_WITHIN_DAYS = 10;
const WHY_RETURNED = ['规格订错了', '到货有破损', '客户退单', '数量订多了', '与图片不符'];

/** Days after it was issued until a receivable is paid; null for one that never is. */
const paidAfter = (isSlow: boolean, random: Random): number | null => {
  const { late, never } = isSlow ? SLOW : PROMPT;
  if (random.chance(never)) return null;
  return random.chance(late) ? TERMS_DAYS + random.int(1, 25) : random.int(5, TERMS_DAYS);
};

const shippedAt = ({ events }: PastOrder): number | undefined => events.find(({ kind }) => kind === 'shipped')?.at;

/**
 * What finance issued for each order when it left the warehouse, and when it was paid, as far as `today` knows. Of a bulk
 * only what is still open is worth its rows: `openOnly`.
 */
export function* makeReceivables(orders: Iterable<PastOrder>, today: Date, { openOnly = false } = {}): Generator<Receivable> {
  const random = randomFor('receivables');
  const slow = new Map<string, boolean>();
  for (const order of orders) {
    const issuedAt = shippedAt(order);
    if (issuedAt === undefined) continue;
    const isSlow = slow.get(order.store.code) ?? randomFor(`payer ${order.store.code}`).chance(SLOW_STORES);
    slow.set(order.store.code, isSlow);
    const after = paidAfter(isSlow, random);
    const paidAt = after === null ? null : issuedAt + after * DAY_MS;
    const settledOn = paidAt !== null && paidAt < today.getTime() ? dayOf(paidAt) : null;
    if (!openOnly || settledOn === null) yield { order, issuedAt, dueOn: dayOf(issuedAt + TERMS_DAYS * DAY_MS), settledOn };
  }
}

/** What came back of completed orders: a line, some days later. */
export const makeReturns = (orders: Iterable<PastOrder>, today: Date): OrderReturn[] => {
  const random = randomFor('returns');
  return [...orders].flatMap((order) => {
    const completed = order.events.find(({ kind }) => kind === 'completed');
    if (!completed || !random.chance(RETURNED)) return [];
    const at = completed.at + random.int(1, RETURNED_WITHIN_DAYS) * DAY_MS;
    const { qty, unitFen } = random.pick(order.lines);
    return at < today.getTime() ? [{ order, returnedOn: dayOf(at), amountFen: qty * unitFen, reason: random.pick(WHY_RETURNED) }] : [];
  });
};
