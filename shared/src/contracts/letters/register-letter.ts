import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { fen, requestId, uuid } from '../fields.ts';
import { orderRequest } from '../orders/order-request.ts';
import { letter, LETTER_PAGES_MAX, letterFileKind, letterPlace, signerName } from './letter.ts';

const files = z.array(z.strictObject({ place: letterPlace, kind: letterFileKind })).check(
  z.minLength(2), z.maxLength(LETTER_PAGES_MAX + 1),
  z.refine((all) => new Set(all.map(({ place }) => place)).size === all.length, '同一个位置只能用一次'),
  z.refine((all) => all.filter(({ kind }) => kind === 'signature').length === 1, '授权书要有一页以上和一个签名'),
);

export const registerLetter = contract({
  name: 'registerLetter',
  summary: 'Makes a letter of uploaded files, checked by content and bound to these lines at this total. It serves one order, for seven days.',
  method: 'POST', path: '/api/letters', who: ['franchisee'], success: 201,
  /** `files` in the order of reading. */
  request: z.strictObject({ requestId, letterId: uuid, files, lines: orderRequest.shape.lines, totalFen: fen, signerName }),
  response: letter,
  refusals: ['UPLOAD_MISSING', 'UPLOAD_NOT_ACCEPTED', 'LETTER_NOT_FITTING', 'REQUEST_ID_REUSED', 'ACCOUNT_DISABLED'],
});
