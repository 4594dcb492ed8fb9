import { beforeAll, describe, expect, test } from '@jest/globals';
import { makeChain } from '../chain/chain.ts';
import { startOfDay } from '../days.ts';
import { makeCatalog } from '../goods/catalog.ts';
import { makeTailored } from '../goods/tailored.ts';
import { makeAddresses } from '../past/addresses.ts';
import { makeHistory, type PastInput, type PastOrder } from '../past/history.ts';
import { makePriceLists } from '../prices.ts';
import { LINES } from './lines.ts';
import { makeTailoredOrders } from './orders.ts';
import { makeSchedule, type Schedule } from './schedule.ts';

const today = startOfDay(new Date('2026-11-23T04:00:00Z'));

const inputOf = (size: 'small' | 'whole'): PastInput => {
  const chain = makeChain(size, today);
  const skus = [...makeCatalog(300).skus, ...makeTailored().skus];
  return { chain, skus, versions: makePriceLists(skus, today), addresses: makeAddresses(chain.stores, chain.users), days: 3, today };
};

describe.each(['small', 'whole'] as const)('the schedule of the %s chain', (size) => {
  let orders: PastOrder[];
  let schedule: Schedule;
  beforeAll(() => {
    const input = inputOf(size);
    orders = makeTailoredOrders(makeHistory({ ...input, skus: input.skus.slice(0, 300) }), input);
    schedule = makeSchedule(orders, input.skus, today);
  });

  test('makes all that was ordered, from today on', () => {
    expect(new Set(schedule.bookings.map(({ orderId }) => orderId)).size).toBe(orders.length);
    expect(schedule.bookings.filter(({ day }) => day < '2026-11-23')).toEqual([]);
  });

  test('keeps one line busy for more than fifteen days, and leaves room on another', () => {
    const lastDay = (code: string) => {
      const { id } = LINES.find((line) => line.code === code)!;
      return schedule.bookings.filter(({ lineId }) => lineId === id).map(({ day }) => day).toSorted().at(-1)!;
    };
    expect(lastDay('MEN') > '2026-12-08').toBe(true);
    expect(lastDay('CHUANG') < '2026-12-01').toBe(true);
  });

  test('closes on holidays and Sundays, and for half a day of service', () => {
    const minutes = (code: string, day: string) => schedule.days.find((each) => each.lineId === LINES.find((line) => line.code === code)!.id && each.day === day)?.minutes;
    expect([minutes('MEN', '2026-11-23'), minutes('MEN', '2026-11-28'), minutes('MEN', '2026-11-29'), minutes('HAN', '2027-01-01'), minutes('HAN', '2027-02-06')])
      .toEqual([960, 480, 0, 0, 0]);
    expect([minutes('JIA', '2026-12-07'), minutes('JIA', '2026-12-08')]).toEqual([480, 960]);
  });

  test('was ordered below what needs a letter, after the shops had closed', () => {
    expect(orders.filter(({ totalFen }) => totalFen > 5_000_000).map(({ orderNo, totalFen }) => [orderNo, totalFen])).toEqual([]);
    expect(orders.every(({ placedAt }) => placedAt < today.getTime())).toBe(true);
  });
});
