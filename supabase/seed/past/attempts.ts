import { MINUTE_MS } from '../days.ts';
import type { Sku } from '../goods/catalog.ts';
import { idOf } from '../ids.ts';
import { type Random, randomFor } from '../random.ts';
import type { PastOrder } from './history.ts';

export interface PastAttempt {
  order: PastOrder; requestId: string; at: number; isAccepted: boolean; codes: string[]; findings: object[];
}

/** One order in eleven was refused once before it was right. */
const REFUSED_FIRST = 0.09;

type Finding = { code: string; severity: 'reject'; message: string } & Record<string, unknown>;

/** Why the first submit of an order that was placed a little later had failed. */
const whyRefused = (order: PastOrder, skus: readonly Sku[], random: Random): Finding => {
  const { skuIndex, qty, unitFen } = random.pick(order.lines);
  const { id, code, values, product, packMultiple } = skus[skuIndex]!;
  const sku = { skuId: id, skuCode: code, name: product.name, specText: values.join(' ') };
  const reasons: (() => Finding)[] = [
    () => ({ code: 'STOCK_SHORT', severity: 'reject', message: `${product.name} 库存不足。`, ...sku, wanted: qty * 20, available: qty, expectedOn: null, substitutes: [] }),
    () => ({ code: 'PRICE_CHANGED', severity: 'reject', message: '价目表已更新。', priceListVersion: order.version.versionNo, totalFen: order.totalFen,
      lines: [{ ...sku, oldFen: Math.max(1, unitFen - 1), newFen: unitFen, qty }] }),
    () => ({ code: 'ADDRESS_TEXT_VAGUE', severity: 'reject', message: '地址里写了「附近」，没有门牌号。', words: ['附近'] }),
    () => ({ code: 'QTY_NOT_MULTIPLE', severity: 'reject', message: `每包 ${packMultiple} ${product.unit}。`, ...sku, packMultiple, suggestedQty: qty }),
  ];
  return random.pick([...reasons, reasons[0]!, reasons[0]!])();
};

/** Every submit of the past: what became an order, and what was refused before it did. In the order of the orders. */
export function* makeAttempts(orders: Iterable<PastOrder>, skus: readonly Sku[]): Generator<PastAttempt> {
  const random = randomFor('attempts');
  for (const order of orders) {
    if (random.chance(REFUSED_FIRST)) {
      const finding = whyRefused(order, skus, random);
      yield {
        order, requestId: idOf('request', `${order.orderNo} before`), at: order.placedAt - random.int(1, 5) * MINUTE_MS, isAccepted: false,
        codes: [finding.code], findings: [finding],
      };
    }
    yield { order, requestId: idOf('request', order.orderNo), at: order.placedAt, isAccepted: true,
      codes: (order.heldFor ?? []).map(({ code }) => code), findings: [...order.heldFor ?? []] };
  }
}
