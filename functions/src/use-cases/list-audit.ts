import { type contracts, isRefusal } from '@zhundan/shared';
import * as z from 'zod';
import type { Answer, Command } from './command.ts';
import { readCursor, timestamp, toCursor } from './cursor.ts';
import type { Audit, AuditKey } from './ports/audit.ts';

const auditKey: z.ZodType<AuditKey> = z.strictObject({ at: timestamp, id: z.int().min(1) });

export const listAudit = async (
  { audit }: { audit: Audit }, { actor, input }: Command<typeof contracts.listAudit>,
): Answer<typeof contracts.listAudit> => {
  const { after, ...query } = input;
  const place = readCursor(after, auditKey);
  if (isRefusal(place)) return place;

  const page = await audit.list(actor, { ...query, ...place });
  return { ...page, next: toCursor(page.next) };
};
