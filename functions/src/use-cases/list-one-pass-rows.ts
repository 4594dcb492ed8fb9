import { causeName, type contracts, isRefusal } from '@zhundan/shared';
import * as z from 'zod';
import type { Answer, Command } from './command.ts';
import { readCursor, timestamp, toCursor } from './cursor.ts';
import { daysOf } from './one-pass-days.ts';
import type { Desk, SubmitKey } from './ports/desk.ts';

const submitKey: z.ZodType<SubmitKey> = z.strictObject({ at: timestamp, id: z.int().min(1) });

export const listOnePassRows = async (
  { desk }: { desk: Desk }, { actor, input: { after, ...query } }: Command<typeof contracts.listOnePassRows>,
): Answer<typeof contracts.listOnePassRows> => {
  const place = readCursor(after, submitKey);
  if (isRefusal(place)) return place;
  const days = daysOf(query);
  if (isRefusal(days)) return days;

  const { submits, next } = await desk.onePassRows(actor, { ...query, ...place });
  return {
    submits: submits.map(({ causes, ...submit }) => ({ ...submit, causes: causes.map(({ key, label }) => causeName(key, label)) })),
    next: toCursor(next),
  };
};
