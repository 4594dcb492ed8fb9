import * as z from 'zod/mini';
import { contract } from '../contract.ts';

export const endConsoleSession = contract({
  name: 'endConsoleSession',
  summary: 'Signs out of the console: the session’s whole family ends, and its cookies go.',
  method: 'POST', path: '/api/admin/session/end', who: 'anyone',
  request: z.strictObject({}),
  response: z.strictObject({ ended: z.literal(true) }),
  refusals: ['CSRF_INVALID'],
});
