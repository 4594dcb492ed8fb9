import { type contracts, isRefusal, refuse } from '@zhundan/shared';
import * as z from 'zod';
import type { Answer, Command } from './command.ts';
import { readCursor, timestamp, toCursor } from './cursor.ts';
import type { Backtests, HitKey } from './ports/rules.ts';

const hitKey: z.ZodType<HitKey> = z.strictObject({ at: timestamp, id: z.int().min(1) });

export const listBacktestHits = async (
  { backtests }: { backtests: Backtests }, { actor, input }: Command<typeof contracts.listBacktestHits>,
): Answer<typeof contracts.listBacktestHits> => {
  const place = readCursor(input.after, hitKey);
  if (isRefusal(place)) return place;

  const { after: _, ...query } = input;
  const page = await backtests.hits(actor, { ...query, ...place });
  return page ? { hits: page.hits, next: toCursor(page.next) } : refuse('BACKTEST_GONE');
};
