import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { uuid } from '../fields.ts';
import { signedIn } from './session.ts';

export const refreshSession = contract({
  name: 'refreshSession',
  summary: 'Trades the refresh token for a new pair, optionally for another of the person’s stores. A token used twice revokes its family.',
  method: 'POST', path: '/api/session/refresh', who: 'anyone',
  request: z.strictObject({
    refreshToken: z.string().check(z.minLength(20), z.maxLength(200)),
    storeId: z.optional(uuid),
  }),
  response: signedIn,
  refusals: ['REFRESH_TOKEN_INVALID', 'ACCOUNT_DISABLED', 'STORE_NOT_YOURS'],
});
