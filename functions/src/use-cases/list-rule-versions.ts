import { type contracts, isRefusal } from '@zhundan/shared';
import * as z from 'zod';
import type { Answer, Command } from './command.ts';
import { readCursor, toCursor } from './cursor.ts';
import type { Rules } from './ports/rules.ts';

const versionKey = z.strictObject({ versionNo: z.int().min(1).max(1_000_000) });

export const listRuleVersions = async (
  { rules }: { rules: Rules }, { actor, input }: Command<typeof contracts.listRuleVersions>,
): Answer<typeof contracts.listRuleVersions> => {
  const place = readCursor(input.after, versionKey);
  if (isRefusal(place)) return place;
  const page = await rules.versions(actor, { ...place, limit: input.limit });
  return { versions: page.versions, next: toCursor(page.next) };
};
