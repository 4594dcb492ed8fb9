import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { consoleSession } from './session.ts';

export const pollConsoleSignIn = contract({
  name: 'pollConsoleSignIn',
  summary: 'Asks whether the code that this browser shows has been confirmed; once it is, the session comes in cookies.',
  method: 'POST', path: '/api/admin/sign-in/poll', who: 'anyone',
  request: z.strictObject({}),
  response: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('waiting') }),
    z.strictObject({ status: z.literal('signedIn'), session: consoleSession }),
  ]),
  refusals: ['SIGN_IN_EXPIRED', 'CONSOLE_NOT_ALLOWED', 'ACCOUNT_DISABLED', 'CSRF_INVALID'],
});
