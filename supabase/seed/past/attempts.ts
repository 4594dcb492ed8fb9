import type { Firing } from '@zhundan/shared';
import { MINUTE_MS } from '../days.ts';
import type { Sku } from '../goods/catalog.ts';
import { idOf } from '../ids.ts';
import { type Random, randomFor } from '../random.ts';
import type { PastOrder } from './history.ts';
import type { PastJudge } from './judge.ts';

export interface PastAttempt {
  id: number; order: PastOrder; requestId: string; at: number; isAccepted: boolean; isFirst: boolean; totalFen: number; codes: string[];
  findings: readonly object[]; facts: string; firings: readonly Firing[];
}

/** One order in eleven was refused once before it was right; in one of two hundred somebody had typed a nought too many. */
const REFUSED_FIRST = 0.09, MISTYPED = 0.005;
const LETTER_FROM_FEN = 5_000_000, MISTYPED_MAX_FEN = 100_000_000;

type Lines = PastOrder['lines'];
type Finding = { code: string; severity: 'reject'; message: string } & Record<string, unknown>;
/** A submit that failed: what was wrong with it besides the rules, and what it asked for. */
interface FirstTry { findings: Finding[]; lines: Lines }

const withQty = (lines: Lines, at: number, qty: number): Lines => lines.map((line, index) => (index === at ? { ...line, qty } : line));

/** Why the first submit of an order that was placed a little later had failed. */
const refusedFirst = (order: PastOrder, skus: readonly Sku[], random: Random): FirstTry => {
  const { lines } = order;
  const at = random.int(0, lines.length - 1);
  const { skuIndex, qty, unitFen } = lines[at]!;
  const { id, code, values, product, packMultiple } = skus[skuIndex]!;
  const sku = { skuId: id, skuCode: code, name: product.name, specText: values.join(' ') };
  const reject = (code: string, message: string, more: object): Finding => ({ code, severity: 'reject', message, ...more });
  const reasons: (() => FirstTry)[] = [
    () => ({ lines: withQty(lines, at, qty * 20), findings: [reject('STOCK_SHORT', `${product.name} 库存不足。`, { ...sku, wanted: qty * 20, available: qty, expectedOn: null, substitutes: [] })] }),
    () => ({ lines, findings: [reject('PRICE_CHANGED', '价目表已更新。', { priceListVersion: order.version.versionNo, totalFen: order.totalFen,
      lines: [{ ...sku, oldFen: Math.max(1, unitFen - 1), newFen: unitFen, qty }] })] }),
    () => ({ lines, findings: [reject('ADDRESS_TEXT_VAGUE', '地址里写了「附近」，没有门牌号。', { words: ['附近'] })] }),
    () => ({ lines: withQty(lines, at, qty + 1), findings: [reject('QTY_NOT_MULTIPLE', `每包 ${packMultiple} ${product.unit}。`, { ...sku, packMultiple, suggestedQty: qty })] }),
  ];
  return random.pick([...reasons, reasons[0]!, reasons[0]!])();
};

/** One line ten or a hundred times as much, so that the whole needs a letter; undefined where no nought makes it so. */
const mistyped = ({ lines, totalFen }: PastOrder): FirstTry | undefined => {
  const tries = lines.flatMap(({ qty, unitFen }, at) => [10, 100].map((factor) => ({ at, qty: qty * factor, fen: totalFen + qty * unitFen * (factor - 1) })));
  const found = tries.find(({ fen }) => fen > LETTER_FROM_FEN && fen < MISTYPED_MAX_FEN);
  return found && { findings: [], lines: withQty(lines, found.at, found.qty) };
};

/** Every submit of the past: what became an order, and what was refused before it did. In the order of the orders. */
export function* makeAttempts(orders: Iterable<PastOrder>, skus: readonly Sku[], judge: PastJudge): Generator<PastAttempt> {
  const random = randomFor('attempts');
  const lastOf = new Map<string, number>();
  let id = 0;
  for (const order of orders) {
    const failed = random.chance(REFUSED_FIRST) ? refusedFirst(order, skus, random) : random.chance(MISTYPED) ? mistyped(order) : undefined;
    if (failed) {
      const at = Math.max(order.placedAt - random.int(1, 5) * MINUTE_MS, between(lastOf.get(order.store.code), order.placedAt));
      const { findings, ...judged } = judge.judge(order, at, failed.lines);
      const all = [...failed.findings, ...findings];
      yield { id: id += 1, order, requestId: idOf('request', `${order.orderNo} before`), at, isAccepted: false, isFirst: true, ...judged, findings: all, codes: codesOf(all) };
    }
    const judged = judge.judge(order, order.placedAt, order.lines);
    yield { id: id += 1, order, requestId: idOf('request', order.orderNo), at: order.placedAt, isAccepted: true, isFirst: !failed, ...judged, codes: codesOf(judged.findings) };
    judge.remember(order);
    lastOf.set(order.store.code, order.placedAt);
  }
}

/** A store meant one order at a time: what failed before this one did not fail before the last. */
const between = (last: number | undefined, placedAt: number): number => (last === undefined ? 0 : Math.ceil((last + placedAt) / 2));

const codesOf = (findings: readonly { code: string }[]): string[] => [...new Set(findings.map(({ code }) => code))];
