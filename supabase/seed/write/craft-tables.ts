import { HOLIDAYS, LINES } from '../craft/lines.ts';
import type { Schedule } from '../craft/schedule.ts';
import type { Catalog } from '../goods/catalog.ts';
import type { Load } from './copy.ts';

/** The lines with their weeks, and what they make. */
export const craftLineLoads = ({ skus }: Pick<Catalog, 'skus'>): Load[] => {
  const idOf = new Map(LINES.map(({ code, id }) => [code, id]));
  return [
    { table: 'craft_lines', columns: 'id, code, name, position', rows: LINES.map(({ id, code, name }, position) => [id, code, name, position]) },
    { table: 'craft_calendars', columns: 'line_id, weekday, minutes',
      rows: LINES.flatMap(({ id, week }) => week.flatMap((minutes, at) => (minutes > 0 ? [[id, at + 1, minutes]] : []))) },
    { table: 'craft_holidays', columns: 'day, name, works_as', rows: HOLIDAYS.map(({ day, name, worksAs }) => [day, name, worksAs]) },
    { table: 'sku_craft', columns: 'sku_id, line_id, setup_minutes, minutes_per_unit',
      rows: skus.flatMap(({ id, craft }) => (craft ? [[id, idOf.get(craft.line)!, craft.setupMinutes, craft.minutesPerUnit]] : [])) },
  ];
};

/** Days before what is booked on them. */
export const scheduleLoads = ({ days, downtimes, bookings }: Schedule): Load[] => [
  { table: 'craft_downtimes', columns: 'id, line_id, from_day, to_day, minutes_per_day, reason, marked_by, marked_at',
    rows: downtimes.map((d) => [d.id, d.lineId, d.fromDay, d.toDay, d.minutesPerDay, d.reason, d.markedBy, new Date(d.markedAt)]) },
  { table: 'craft_days', columns: 'line_id, day, capacity_minutes', rows: days.map((d) => [d.lineId, d.day, d.minutes]) },
  { table: 'craft_bookings', columns: 'id, order_id, sku_id, line_id, day, minutes', rows: bookings.map((b) => [b.id, b.orderId, b.skuId, b.lineId, b.day, b.minutes]) },
];
