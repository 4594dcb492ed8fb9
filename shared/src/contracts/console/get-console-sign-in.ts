import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { signInCode, signInRequest } from './sign-in.ts';

export const getConsoleSignIn = contract({
  name: 'getConsoleSignIn',
  summary: 'On the phone: which browser it is that shows this code, before it is confirmed.',
  method: 'GET', path: '/api/session/console', who: 'signedIn',
  request: z.strictObject({ code: signInCode }),
  response: signInRequest,
  refusals: ['SIGN_IN_UNKNOWN', 'CONSOLE_NOT_ALLOWED', 'ACCOUNT_DISABLED'],
});
