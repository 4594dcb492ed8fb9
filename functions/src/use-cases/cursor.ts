import { refuse, type Refusal } from '@zhundan/shared';
import * as z from 'zod';
import type { ProductKey } from './ports/catalog.ts';
import type { LetterKey } from './ports/letters.ts';
import type { OrderKey } from './ports/orders.ts';
import type { ReviewKey } from './ports/reviews.ts';

/**
 * A place in a list as the phone carries it: opaque, and nobody's secret. It names a sort key and nothing that RLS
 * would not show anyway, so it is not signed, but read with the strictness due to all input.
 */
export const toCursor = (key: object | null): string | null =>
  key === null ? null : Buffer.from(JSON.stringify(key)).toString('base64url');

const INT_MAX = 2_147_483_647;
const count = z.int().min(0).max(INT_MAX);

export const productKey: z.ZodType<ProductKey> = z.strictObject({
  met: count, boughtTimes: count, rank: count, code: z.string().min(1).max(64).regex(/^[\x20-\x7e]+$/),
});

/**
 * Postgres writes microseconds, which are kept: rounded to milliseconds, orders of one instant would be skipped. What it
 * never writes it may not read either: it knows no offset of 16 hours, and a fraction only so long.
 */
export const timestamp = z.string().regex(/^20\d\d-[^.]*(?:\.\d{1,6})?(?:Z|[+-](?:0\d|1[0-4]):\d\d)$/).and(z.iso.datetime({ offset: true }));
export const orderKey: z.ZodType<OrderKey> = z.strictObject({ placedAt: timestamp, id: z.uuid() });
export const letterKey: z.ZodType<LetterKey> = z.strictObject({ uploadedAt: timestamp, id: z.uuid() });
export const reviewKey: z.ZodType<ReviewKey> = z.strictObject({ at: timestamp, id: z.uuid() });

/** The key of a cursor, `{}` for none, or INPUT_INVALID for one that is not ours. */
export const readCursor = <Key>(cursor: string | undefined, shape: z.ZodType<Key>): { after?: Key } | Refusal => {
  if (cursor === undefined) return {};
  const parsed = shape.safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (parsed.success) return { after: parsed.data };
  return refuse('INPUT_INVALID', { fields: [{ path: 'after', message: '翻页位置已失效，请从第一页重新加载。' }] });
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
