import fc from 'fast-check';
import type { LineFacts, OrderFacts, SiblingFacts } from './facts.ts';
import type { StoreFacts } from './rules/index.ts';

/** An order that nothing is wrong with; tests change what they are about. */
export const anAddress = {
  text: '越城区人民中路235号', door: '1号库', level: '门牌号', adcode: '330602', district: '越城区', placeName: '',
  pin: { lng: 120.58, lat: 30 }, geocoded: { lng: 120.58, lat: 30 },
};

export const aLine = (changes: Partial<LineFacts> = {}): LineFacts => ({
  skuId: '6f4b7c54-0000-4000-8000-000000000001', skuCode: 'LJ-M8-30-304', productId: '6f4b7c54-0000-4000-8000-0000000000aa',
  name: '外六角螺栓', specText: 'M8×30 304', specValues: ['M8×30', '304'], unit: '个', packMultiple: 100, minQty: 100,
  sellable: true, priceFen: 45, shownPriceFen: 45, qty: 200, available: 1000, expectedOn: null,
  categoryIds: ['6f4b7c54-0000-4000-8000-0000000000c2', '6f4b7c54-0000-4000-8000-0000000000c1'], craft: null, ...changes,
});

export const aSibling = (changes: Partial<SiblingFacts> = {}): SiblingFacts => ({
  skuId: '6f4b7c54-0000-4000-8000-000000000002', skuCode: 'LJ-M8-35-304', productId: '6f4b7c54-0000-4000-8000-0000000000aa',
  name: '外六角螺栓', specText: 'M8×35 304', specValues: ['M8×35', '304'], unit: '个', packMultiple: 100, minQty: 100,
  priceFen: 48, available: 900, ...changes,
});

export const aStore = (changes: Partial<StoreFacts> = {}): StoreFacts => ({
  channel: 'tier_a', region: '330602', firstOrderOn: '2025-11-23', openReceivablesFen: 0, overdueReceivablesFen: 0, recentOrders: [], ...changes,
});

export const someFacts = (changes: Partial<OrderFacts> = {}): OrderFacts => ({
  at: '2026-11-23T02:00:00.000Z', storeActive: true, priceListVersion: 7, address: anAddress,
  deliveryAdcodes: ['330602'], lines: [aLine()], siblings: [], store: aStore(), addressIsNew: false, storeOrderChanges: 3,
  basketHash: 'a'.repeat(64), letters: [], craft: null, ...changes,
});

const price = fc.integer({ min: 1, max: 100_000 });

/** Any line at all: right and wrong ones alike. */
const anyLine: fc.Arbitrary<LineFacts> = fc.record({
  skuId: fc.uuid(), packMultiple: fc.constantFrom(1, 10, 100), packs: fc.integer({ min: 1, max: 9 }), off: fc.constantFrom(0, 0, 0, 1),
  minPacks: fc.integer({ min: 1, max: 3 }), sellable: fc.constantFrom(true, true, true, false), priceFen: fc.option(price, { freq: 9 }),
  shown: fc.option(price), available: fc.integer({ min: 0, max: 1200 }),
}).map(({ packMultiple, packs, off, minPacks, shown, ...rest }) => aLine({
  ...rest, packMultiple, qty: packs * packMultiple + off, minQty: minPacks * packMultiple, shownPriceFen: shown ?? rest.priceFen,
}));

export const anyFacts: fc.Arbitrary<OrderFacts> = fc.record({
  lines: fc.uniqueArray(anyLine, { minLength: 1, maxLength: 6, selector: (line) => line.skuId }),
  priceListVersion: fc.integer({ min: 1, max: 3 }), storeActive: fc.constantFrom(true, true, true, false),
  known: fc.constantFrom(true, true, true, false), level: fc.constantFrom('门牌号', '门牌号', '道路'),
}).map(({ known, level, ...rest }) => someFacts({ ...rest, address: known ? { ...anAddress, level } : null }));
