import * as z from 'zod/mini';
import { contract } from '../contract.ts';

export const endSession = contract({
  name: 'endSession',
  summary: 'Signs out: the refresh token’s whole family ends.',
  method: 'POST', path: '/api/session/end', who: 'anyone',
  request: z.strictObject({ refreshToken: z.string().check(z.minLength(20), z.maxLength(200)) }),
  response: z.strictObject({ ended: z.literal(true) }),
  refusals: [],
});
