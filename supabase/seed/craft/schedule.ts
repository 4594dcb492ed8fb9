import { type CraftCapacity, planCraft } from '@zhundan/shared';
import { DAY_MS, dayOf, weekdayOf } from '../days.ts';
import type { Sku } from '../goods/catalog.ts';
import { idOf } from '../ids.ts';
import type { PastOrder } from '../past/history.ts';
import { HOLIDAYS, type Line, LINES } from './lines.ts';

interface LineDay { lineId: string; day: string; minutes: number }
interface Booked { id: string; orderId: string; skuId: string; lineId: string; day: string; minutes: number }
export interface Downtime { id: string; lineId: string; fromDay: string; toDay: string; minutesPerDay: number | null; reason: string; markedBy: string; markedAt: number }
export interface Schedule { days: LineDay[]; downtimes: Downtime[]; bookings: Booked[] }

const DAYS_BACK = 14;
const DAYS_AHEAD = 150;

/** Two weeks from now a machine is serviced. */
const serviceOf = (today: Date): Downtime => {
  const day = dayOf(today.getTime() + 14 * DAY_MS);
  return {
    id: idOf('craft downtime', 'service'), lineId: LINES.find(({ code }) => code === 'JIA')!.id, fromDay: day, toDay: day, minutesPerDay: 480,
    reason: '折弯机年度保养', markedBy: idOf('user', 'H-craft'), markedAt: today.getTime() - 3 * DAY_MS,
  };
};

const minutesOn = ({ id, week }: Line, at: number, downtimes: readonly Downtime[]): number => {
  const day = dayOf(at);
  const holiday = HOLIDAYS.find((each) => each.day === day);
  const weekday = holiday === undefined ? weekdayOf(at) || 7 : holiday.worksAs;
  const lost = downtimes.filter(({ lineId, fromDay, toDay }) => lineId === id && fromDay <= day && day <= toDay)
    .reduce((sum, { minutesPerDay }) => sum + (minutesPerDay ?? Infinity), 0);
  return Math.max(0, (weekday === null ? 0 : week[weekday - 1]!) - lost);
};

const daysOf = (today: Date, downtimes: readonly Downtime[]): LineDay[] => LINES.flatMap((line) =>
  Array.from({ length: DAYS_BACK + DAYS_AHEAD + 1 }, (_, index) => today.getTime() + (index - DAYS_BACK) * DAY_MS)
    .map((at) => ({ lineId: line.id, day: dayOf(at), minutes: minutesOn(line, at, downtimes) })));

/** What the department has before it this morning: the orders of the past days, one after the other, from today on. */
export const makeSchedule = (orders: readonly PastOrder[], skus: readonly Sku[], today: Date): Schedule => {
  const downtimes = [serviceOf(today)];
  const days = daysOf(today, downtimes);
  const yesterday = dayOf(today.getTime() - DAY_MS);
  const capacity: CraftCapacity = {
    lines: LINES.map(({ id, name }) => ({ lineId: id, name, days: days.filter(({ lineId }) => lineId === id).map(({ day, minutes }) => ({ day, freeMinutes: minutes })) })),
  };
  const lineIds = new Map(LINES.map(({ code, id }) => [code, id]));
  // A SKU may be wanted by several orders; the plan tells them apart by a name of their own.
  const wanted = orders.flatMap((order) => order.lines.flatMap(({ skuIndex, qty }) => {
    const { id, craft } = skus[skuIndex]!;
    return craft ? [{ skuId: `${order.id} ${id}`, qty, craft: { ...craft, lineId: lineIds.get(craft.line)! } }] : [];
  }));
  const bookings = planCraft(wanted, capacity, yesterday).bookings.map(({ skuId: name, ...booking }) => {
    const [orderId = '', skuId = ''] = name.split(' ');
    return { id: idOf('craft booking', `${name} ${booking.day}`), orderId, skuId, ...booking };
  });
  return { days, downtimes, bookings };
};
