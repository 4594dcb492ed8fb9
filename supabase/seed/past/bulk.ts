import { formatOrderNo } from '@zhundan/shared';
import { DAY_MS, dayOf, MINUTE_MS } from '../days.ts';
import { idOf } from '../ids.ts';
import { inForce } from '../prices.ts';
import { randomFor } from '../random.ts';
import { habitsOf } from './habits.ts';
import { goodsOnSale, type PastInput, type PastOrder } from './history.ts';

const OPENS_AT_MINUTE = 8 * 60;
const OPEN_MINUTES = 600;

/** A different id for each number, in no order, much cheaper than a hash. */
const bulkId = (index: number): string =>
  `${(Math.imul(index, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')}-0000-5000-8000-${index.toString(16).padStart(12, '0')}`;

/**
 * Exactly `count` completed orders, spread evenly over stores and days: the weight of years, without their habits. Made
 * anew each time they are read, so that a million of them need no memory.
 */
export const makeBulk = (count: number, input: PastInput): Iterable<PastOrder> => ({ [Symbol.iterator]: () => bulkOrders(count, input) });

function* bulkOrders(count: number, { chain, skus, versions, addresses, days, today }: PastInput): Generator<PastOrder> {
  const { byProduct } = goodsOnSale(skus);
  const random = randomFor('bulk');
  const first = today.getTime() - days * DAY_MS;
  const picker = idOf('user', 'H-warehouse');
  const stores = chain.stores.map((store) => ({
    store, placedBy: idOf('user', store.code), usual: habitsOf(store, skus, byProduct).usual,
    address: addresses.find(({ storeId }) => storeId === store.id)!, version: inForce(versions, store.channel, versions[0]!.effectiveAt),
  }));
  const perDay = Math.ceil(count / (stores.length * days));
  for (let index = 0; index < count; index += 1) {
    const { store, placedBy, usual, address, version } = stores[index % stores.length]!;
    const turn = Math.floor(index / stores.length);
    const midnight = first + (turn % days) * DAY_MS;
    const sequence = Math.floor(turn / days) + 1;
    const day = dayOf(midnight);
    const placedAt = Math.round(midnight + (OPENS_AT_MINUTE + (OPEN_MINUTES * sequence) / (perDay + 1)) * MINUTE_MS);
    const at = random.int(0, usual.length - 2);
    const lines = usual.slice(at, at + random.int(1, 2)).map(({ skuIndex, qty }) => ({ skuIndex, qty, unitFen: version.fen[skuIndex]! }));
    yield {
      id: bulkId(index), orderNo: formatOrderNo(store.code, day, sequence), store, day, sequence, status: 'completed', placedBy, placedAt, version, lines,
      totalFen: lines.reduce((total, { qty, unitFen }) => total + qty * unitFen, 0), address, note: null,
      events: [
        { kind: 'placed', at: placedAt, by: placedBy, note: null },
        { kind: 'picking', at: placedAt + 60 * MINUTE_MS, by: picker, note: null },
        { kind: 'shipped', at: placedAt + 180 * MINUTE_MS, by: picker, note: null },
        { kind: 'completed', at: placedAt + 1440 * MINUTE_MS, by: placedBy, note: null },
      ],
    };
  }
}
