import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { day, fen, lines, requestId, uuid } from '../fields.ts';
import { letterAtHeadquarters } from './letter.ts';

export const makeLetterStanding = contract({
  name: 'makeLetterStanding',
  summary: 'Lets a letter serve every order of its store up to an amount each, through the end of a day in Shanghai.',
  method: 'POST', path: '/api/admin/letters/{letterId}/standing', who: ['supervisor', 'finance', 'admin'],
  request: z.strictObject({ requestId, letterId: uuid, until: day, maxFen: fen.check(z.minimum(1)), reason: lines(2, 200) }),
  response: letterAtHeadquarters,
  refusals: ['NOT_FOUND', 'LETTER_NOT_FITTING', 'STANDING_TOO_LONG', 'REQUEST_ID_REUSED', 'ACCOUNT_DISABLED'],
});
