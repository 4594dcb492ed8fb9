import fc from 'fast-check';
import { addDays } from './days.ts';
import type { CraftCapacity, CraftWanted } from './plan.ts';

export const TODAY = '2026-11-23';
const LINES = ['doors', 'windows', 'welding'] as const;

/** Lines with weekends and full days in them. */
export const capacities: fc.Arbitrary<CraftCapacity> = fc.tuple(...LINES.map((lineId) =>
  fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 960 })), { minLength: 0, maxLength: 40 }).map((days) => ({
    lineId, name: lineId,
    days: days.flatMap(([works, freeMinutes], index) => (works ? [{ day: addDays(TODAY, index + 1), freeMinutes }] : [])),
  })))).map((lines) => ({ lines }));

const skuCraft = fc.record({
  lineId: fc.constantFrom(...LINES), setupMinutes: fc.integer({ min: 0, max: 300 }), minutesPerUnit: fc.integer({ min: 1, max: 200 }),
});

export const wantedGoods: fc.Arbitrary<CraftWanted[]> = fc.array(
  fc.record({ qty: fc.integer({ min: 1, max: 120 }), craft: skuCraft }), { minLength: 1, maxLength: 5 },
).map((all) => all.map((each, index) => ({ skuId: `sku-${index}`, ...each })));
