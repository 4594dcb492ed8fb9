import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { instant, uuid } from '../fields.ts';
import { letterFileKind, letterMime } from './letter.ts';

/** An address that leaves the browser is of no use soon after. */
export const LETTER_URL_SECONDS = 120;

export const getLetterFiles = contract({
  name: 'getLetterFiles',
  summary: 'A letter’s files, compared with what was checked when they came, each with an address that soon ends.',
  method: 'GET', path: '/api/admin/letters/{letterId}/files', who: ['supervisor', 'finance', 'admin', 'auditor'],
  request: z.strictObject({ letterId: uuid }),
  response: z.strictObject({
    until: instant,
    files: z.array(z.strictObject({
      position: z.int(), kind: letterFileKind, mime: letterMime, bytes: z.int(), sha256: z.string(),
      /** Null when storage no longer has what was checked: it is not shown. */
      url: z.nullable(z.url()),
    })),
  }),
  refusals: ['NOT_FOUND'],
});
