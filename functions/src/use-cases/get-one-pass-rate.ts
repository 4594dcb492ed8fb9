import { causeName, type contracts, isRefusal } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import { daysOf } from './one-pass-days.ts';
import type { Desk } from './ports/desk.ts';

/** Every day of the range has its point, also one on which nobody ordered: a line that skips days tells a lie. */
export const getOnePassRate = async (
  { desk }: { desk: Desk }, { actor, input }: Command<typeof contracts.getOnePassRate>,
): Answer<typeof contracts.getOnePassRate> => {
  const days = daysOf(input);
  if (isRefusal(days)) return days;

  const { points, ...sums } = await desk.onePass(actor, input);
  if (input.by !== 'day') {
    return { ...sums, points: points.map(({ label = null, ...point }) => ({ ...point, label: input.by === 'cause' ? causeName(point.key, label) : label ?? point.key })) };
  }
  const byDay = new Map(points.map((point) => [point.key, point]));
  return { ...sums, points: days.map((key) => ({ firsts: 0, count: 0, ...byDay.get(key), key, label: key })) };
};
