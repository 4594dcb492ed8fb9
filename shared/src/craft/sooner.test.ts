import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './days.ts';
import { type CraftCapacity, planCraft } from './plan.ts';
import { capacities, TODAY, wantedGoods } from './plan.arbitrary.ts';
import { soonerOptions, type SoonerQuestion, type SpecFacts } from './sooner.ts';

const craft = { lineId: 'doors', setupMinutes: 40, minutesPerUnit: 100 };
const lineOf = (lineId: string, minutes: number, from = 1) => ({
  lineId, name: lineId, days: Array.from({ length: 40 }, (_, index) => ({ day: addDays(TODAY, index + from), freeMinutes: minutes })),
});
const capacity: CraftCapacity = { lines: [lineOf('doors', 200), lineOf('windows', 480)] };
const spec = (over: Partial<SpecFacts>): SpecFacts =>
  ({ skuId: 'other', specValues: ['960×2050', '左内开'], packMultiple: 1, minQty: 1, available: 0, craft: null, ...over });

const asked = (over: Partial<SoonerQuestion> = {}): SoonerQuestion => {
  const wanted = { skuId: 'wide', qty: 40, craft, specValues: ['1200×2100', '左内开'], packMultiple: 1, minQty: 1, ...over.wanted };
  const promise = planCraft([wanted], over.capacity ?? capacity, TODAY).promises[0]!;
  return { promise, capacity, today: TODAY, withinDays: 15, specs: [], elsewhere: [], ...over, wanted };
};

describe('what is late could be sooner', () => {
  test('as the part that is ready in time, and the rest as an order of its own', () => {
    const [option] = soonerOptions(asked());
    // 15 days of 200 minutes, 40 to set up: 29 doors; the other 11 set up anew in what is left of the fifteenth day.
    expect(option).toEqual({
      kind: 'split', now: { qty: 29, readyOn: '2026-12-08', leadDays: 15 }, later: { qty: 11, readyOn: '2026-12-14', leadDays: 21 },
    });
  });

  test('in whole packs, and with neither part below the minimum', () => {
    const packs = asked({ wanted: { ...asked().wanted, packMultiple: 4, minQty: 16 } });
    expect(soonerOptions(packs)).toMatchObject([{ kind: 'split', now: { qty: 24 }, later: { qty: 16 } }]);
    expect(soonerOptions(asked({ wanted: { ...asked().wanted, minQty: 21 } }))).toEqual([]);
  });

  test('in another spec: in stock, or on a line with room, the most alike first', () => {
    const specs = [
      spec({ skuId: 'far', specValues: ['960×2050', '右外开'], available: 40 }),
      spec({ skuId: 'near', specValues: ['1200×2200', '左内开'], craft: { ...craft, lineId: 'windows' } }),
      spec({ skuId: 'too-few', specValues: ['1200×2150', '左内开'], available: 39 }),
      spec({ skuId: 'late-as-well', specValues: ['1200×2150', '左内开'], craft }),
    ];
    expect(soonerOptions(asked({ specs })).filter(({ kind }) => kind === 'otherSpec')).toEqual([
      { kind: 'otherSpec', skuId: 'near', readyOn: '2026-12-02', leadDays: 9 },
      { kind: 'otherSpec', skuId: 'far', readyOn: null, leadDays: 0 },
    ]);
  });

  test('from stock elsewhere, all of it or a part', () => {
    const elsewhere = [{ warehouseName: '诸暨分仓', available: 6 }, { warehouseName: '嵊州分仓', available: 40 }, { warehouseName: '空仓', available: 0 }];
    expect(soonerOptions(asked({ elsewhere })).filter(({ kind }) => kind === 'stockElsewhere')).toEqual([
      { kind: 'stockElsewhere', warehouseName: '诸暨分仓', available: 6, coversAll: false },
      { kind: 'stockElsewhere', warehouseName: '嵊州分仓', available: 40, coversAll: true },
    ]);
  });

  test('even when no day of the horizon would do for all of it', () => {
    expect(soonerOptions(asked({ wanted: { ...asked().wanted, qty: 500 } }))).toMatchObject([{ now: { qty: 29 }, later: { qty: 471, readyOn: null } }]);
  });

  test.each([[29, 0], [30, 1]])('but %i, ready in time or not, has %i ways', (qty, ways) => {
    expect(soonerOptions(asked({ wanted: { ...asked().wanted, qty } }))).toHaveLength(ways);
  });
});

test('every split loses nothing, and its first part is ready in time', () => {
  fc.assert(fc.property(capacities, wantedGoods, fc.integer({ min: 1, max: 6 }), (free, [first], packMultiple) => {
    const wanted = { ...first!, qty: first!.qty * packMultiple, specValues: [], packMultiple, minQty: packMultiple };
    const promise = planCraft([wanted], free, TODAY).promises[0]!;
    for (const option of soonerOptions({ wanted, promise, capacity: free, today: TODAY, withinDays: 15, specs: [], elsewhere: [] })) {
      if (option.kind !== 'split') throw new Error('nothing else was on offer');
      expect(option.now.qty + option.later.qty).toBe(wanted.qty);
      expect([option.now.qty % packMultiple, option.later.qty % packMultiple]).toEqual([0, 0]);
      expect(option.now.leadDays).toBeLessThanOrEqual(15);
    }
  }));
});
