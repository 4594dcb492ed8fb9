import { formatOrderNo } from '@zhundan/shared';
import type { Store } from '../chain/chain.ts';
import { DAY_MS, dayOf, MINUTE_MS } from '../days.ts';
import { idOf } from '../ids.ts';
import type { PastInput, PastOrder } from '../past/history.ts';
import { inForce } from '../prices.ts';

/** Orders of made-to-order goods that are being made: below what needs a letter, and enough to keep the doors busy for weeks. */
const WANTED: readonly { sku: string; qty: number }[] = [
  { sku: 'GFD-1060-ZN-L', qty: 30 }, { sku: 'GFD-1200-YN-L', qty: 24 }, { sku: 'DQC-1500-B-2', qty: 22 }, { sku: 'GFD-1060-YW-D', qty: 28 },
  { sku: 'LTF-50-304-Y', qty: 120 }, { sku: 'FHM-A-1000-Z', qty: 35 }, { sku: 'GFD-1060-YN-L', qty: 32 }, { sku: 'ZHJ-300-2000-L', qty: 60 },
  { sku: 'GFD-1500-ZN-L', qty: 17 }, { sku: 'FHM-B-0900-Y', qty: 40 }, { sku: 'TLM-1800-H', qty: 12 }, { sku: 'GFD-1200-ZW-L', qty: 26 },
  { sku: 'CZT-1500-304-2', qty: 20 }, { sku: 'GFD-1060-ZN-D', qty: 29 }, { sku: 'ZHJ-500-2500-H', qty: 24 }, { sku: 'GFD-1200-ZN-L', qty: 27 },
];
/** After the shops have closed: the last of their day. */
const MINUTE = 21 * 60 + 10;
const DAYS_BACK = 3;
/** Tests and pictures count on what these have. */
const SPARED = new Set(['F001', 'F002', 'F003']);

/**
 * The last orders of some stores' days, continuing their numbers.
 * @param before what the stores ordered otherwise
 */
export const makeTailoredOrders = (before: readonly PastOrder[], { chain, skus, versions, addresses, today }: PastInput): PastOrder[] => {
  const stores = chain.stores.filter(({ code }) => !SPARED.has(code));
  const last = new Map<string, number>();
  for (const { store, day, sequence } of before) last.set(`${store.code} ${day}`, sequence);
  const indexOf = new Map(skus.map(({ code }, index) => [code, index]));

  return WANTED.map(({ sku, qty }, at): PastOrder => {
    const store: Store = stores[(at * 7) % stores.length]!;
    const midnight = today.getTime() - (DAYS_BACK - Math.floor((at * DAYS_BACK) / WANTED.length)) * DAY_MS;
    const placedAt = midnight + (MINUTE + at) * MINUTE_MS;
    const day = dayOf(midnight);
    const sequence = (last.get(`${store.code} ${day}`) ?? 0) + 1;
    last.set(`${store.code} ${day}`, sequence);
    const orderNo = formatOrderNo(store.code, day, sequence);
    const version = inForce(versions, store.channel, placedAt);
    const skuIndex = indexOf.get(sku);
    if (skuIndex === undefined) throw new RangeError(`there is no SKU ${sku}`);
    const unitFen = version.fen[skuIndex]!;
    const placedBy = idOf('user', store.code);
    return {
      id: idOf('order', orderNo), orderNo, store, day, sequence, status: 'placed', placedBy, placedAt, version, totalFen: unitFen * qty,
      address: addresses.find(({ storeId }) => storeId === store.id)!, note: null, lines: [{ skuIndex, qty, unitFen }],
      events: [{ kind: 'placed', at: placedAt, by: placedBy, note: null }],
    };
  });
};
