import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from './days.ts';
import { capacityAfter, type CraftBooking, type CraftCapacity, minutesNeeded, planCraft } from './plan.ts';
import { capacities, TODAY, wantedGoods } from './plan.arbitrary.ts';

const craft = { lineId: 'doors', setupMinutes: 60, minutesPerUnit: 100 };
const line = (...free: [day: string, minutes: number][]): CraftCapacity =>
  ({ lines: [{ lineId: 'doors', name: '防盗门线', days: free.map(([day, freeMinutes]) => ({ day, freeMinutes })) }] });
const minutesOf = (bookings: readonly CraftBooking[]): number => bookings.reduce((sum, { minutes }) => sum + minutes, 0);

describe('a plan', () => {
  test('sets up once, then takes what each day has free', () => {
    const capacity = line(['2026-11-24', 200], ['2026-11-25', 500], ['2026-11-26', 500]);
    expect(planCraft([{ skuId: 'a', qty: 6, craft }], capacity, TODAY)).toEqual({
      promises: [{ skuId: 'a', readyOn: '2026-11-25', leadDays: 2 }],
      bookings: [{ skuId: 'a', lineId: 'doors', day: '2026-11-24', minutes: 200 }, { skuId: 'a', lineId: 'doors', day: '2026-11-25', minutes: 460 }],
    });
  });

  test.each([
    ['that just fits a day is ready on it', 660, '2026-11-24'],
    ['that needs a minute more is ready on the next', 659, '2026-11-25'],
  ])('%s', (_, free, readyOn) => {
    const plan = planCraft([{ skuId: 'a', qty: 6, craft }], line(['2026-11-24', free], ['2026-11-25', 500]), TODAY);
    expect(plan.promises[0]?.readyOn).toBe(readyOn);
  });

  test.each([['2026-12-08', 15], ['2026-12-09', 16]])('for %s is %i calendar days away', (day, leadDays) => {
    expect(planCraft([{ skuId: 'a', qty: 1, craft }], line([day, 480]), TODAY).promises).toEqual([{ skuId: 'a', readyOn: day, leadDays }]);
  });

  test('never begins today, nor before', () => {
    expect(planCraft([{ skuId: 'a', qty: 1, craft }], line(['2026-11-22', 900], [TODAY, 900]), TODAY))
      .toEqual({ promises: [{ skuId: 'a', readyOn: null, leadDays: null }], bookings: [] });
  });

  test('promises nothing beyond the horizon, and lets others have the days', () => {
    const plan = planCraft([{ skuId: 'much', qty: 900, craft }, { skuId: 'little', qty: 1, craft }], line(['2026-11-24', 480]), TODAY);
    expect(plan.promises).toEqual([{ skuId: 'much', readyOn: null, leadDays: null }, { skuId: 'little', readyOn: '2026-11-24', leadDays: 1 }]);
  });

  test('promises nothing on a line that nobody knows', () => {
    expect(planCraft([{ skuId: 'a', qty: 1, craft: { ...craft, lineId: 'gone' } }], line(['2026-11-24', 480]), TODAY).promises[0]?.readyOn).toBeNull();
  });
});

describe('every plan', () => {
  test('books no more than is free, on days that are there, from tomorrow on', () => {
    fc.assert(fc.property(capacities, wantedGoods, (capacity, wanted) => {
      const left = capacityAfter(capacity, planCraft(wanted, capacity, TODAY).bookings);
      for (const { days } of left.lines) for (const { freeMinutes } of days) expect(freeMinutes).toBeGreaterThanOrEqual(0);
      for (const { lineId, day, minutes } of planCraft(wanted, capacity, TODAY).bookings) {
        expect(minutes).toBeGreaterThan(0);
        expect(day > TODAY).toBe(true);
        expect(capacity.lines.find((each) => each.lineId === lineId)?.days.some((each) => each.day === day)).toBe(true);
      }
    }));
  });

  test('books exactly what is needed for what it promises, and nothing for the rest', () => {
    fc.assert(fc.property(capacities, wantedGoods, (capacity, wanted) => {
      const { promises, bookings } = planCraft(wanted, capacity, TODAY);
      expect(promises.map(({ skuId }) => skuId)).toEqual(wanted.map(({ skuId }) => skuId));
      wanted.forEach((each, index) => {
        const own = bookings.filter(({ skuId }) => skuId === each.skuId);
        const { readyOn, leadDays } = promises[index]!;
        expect(minutesOf(own)).toBe(readyOn === null ? 0 : minutesNeeded(each));
        expect(own.at(-1)?.day ?? null).toBe(readyOn);
        expect(leadDays).toBe(readyOn === null ? null : daysBetween(TODAY, readyOn));
      });
    }));
  });

  test('leaves no free minute before the day it promises', () => {
    fc.assert(fc.property(capacities, wantedGoods, (capacity, [wanted]) => {
      const { promises, bookings } = planCraft([wanted!], capacity, TODAY);
      const { readyOn } = promises[0]!;
      const days = capacityAfter(capacity, bookings).lines.find(({ lineId }) => lineId === wanted!.craft.lineId)!.days;
      if (readyOn !== null) expect(days.filter(({ day, freeMinutes }) => day < readyOn && freeMinutes > 0)).toEqual([]);
    }));
  });

  test('of more is never ready earlier, and in less room never, either', () => {
    fc.assert(fc.property(capacities, wantedGoods, fc.integer({ min: 1, max: 50 }), (capacity, [wanted], more) => {
      const readyOn = (qty: number, free: CraftCapacity) => planCraft([{ ...wanted!, qty }], free, TODAY).promises[0]!.readyOn ?? '9999-12-31';
      const taken = planCraft([{ ...wanted!, qty: more }], capacity, TODAY).bookings;
      expect(readyOn(wanted!.qty + more, capacity) >= readyOn(wanted!.qty, capacity)).toBe(true);
      expect(readyOn(wanted!.qty, capacityAfter(capacity, taken)) >= readyOn(wanted!.qty, capacity)).toBe(true);
    }));
  });
});

test('days are counted over the ends of months and years, leap days and all', () => {
  expect([addDays('2026-12-31', 1), addDays('2028-02-28', 1), addDays('2026-03-01', -1)]).toEqual(['2027-01-01', '2028-02-29', '2026-02-28']);
  expect(daysBetween('2026-11-23', '2027-02-06')).toBe(75);
});
