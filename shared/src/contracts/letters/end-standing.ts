import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { lines, requestId, uuid } from '../fields.ts';
import { letterAtHeadquarters } from './letter.ts';

export const endStanding = contract({
  name: 'endStanding',
  summary: 'Ends a standing letter at once. Orders that went through on it stay.',
  method: 'POST', path: '/api/admin/letters/{letterId}/end', who: ['supervisor', 'finance', 'admin'],
  request: z.strictObject({ requestId, letterId: uuid, reason: lines(2, 200) }),
  response: letterAtHeadquarters,
  refusals: ['NOT_FOUND', 'LETTER_NOT_STANDING', 'REQUEST_ID_REUSED', 'ACCOUNT_DISABLED'],
});
