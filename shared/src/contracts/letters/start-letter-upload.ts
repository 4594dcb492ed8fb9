import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { instant, uuid } from '../fields.ts';
import { LETTER_FILE_BYTES_MAX, letterFileKind, letterMime, letterPlace } from './letter.ts';

/** Files that one call makes room for. */
export const UPLOADS_AT_ONCE_MAX = 10;

export const startLetterUpload = contract({
  name: 'startLetterUpload',
  summary: 'Gives a signed address for each file of a letter, to be sent there by PUT. Called again with the letter’s id for files that came later, or whose address ran out.',
  method: 'POST', path: '/api/letters/uploads', who: ['franchisee'], success: 201,
  request: z.strictObject({
    letterId: z.optional(uuid),
    files: z.array(z.strictObject({
      place: letterPlace, kind: letterFileKind, mime: letterMime, bytes: z.int().check(z.minimum(1), z.maximum(LETTER_FILE_BYTES_MAX)),
    })).check(
      z.minLength(1), z.maxLength(UPLOADS_AT_ONCE_MAX),
      z.refine((files) => new Set(files.map(({ place }) => place)).size === files.length, '同一个位置只能放一个文件'),
      z.refine((files) => files.every(({ kind, mime }) => kind === 'page' || mime === 'image/png'), '签名应为 PNG 图片'),
    ),
  }),
  response: z.strictObject({
    letterId: uuid,
    /** Until when sending may begin. */
    until: instant,
    files: z.array(z.strictObject({ place: letterPlace, url: z.url() })),
  }),
  refusals: ['ACCOUNT_DISABLED', 'REQUEST_ID_REUSED'],
});
