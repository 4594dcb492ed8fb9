import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { signInCode } from './sign-in.ts';

export const confirmConsoleSignIn = contract({
  name: 'confirmConsoleSignIn',
  summary: 'On the phone: the browser that shows this code may sign in as me.',
  method: 'POST', path: '/api/session/console', who: 'signedIn',
  request: z.strictObject({ code: signInCode }),
  response: z.strictObject({ confirmed: z.literal(true) }),
  refusals: ['SIGN_IN_UNKNOWN', 'CONSOLE_NOT_ALLOWED', 'ACCOUNT_DISABLED'],
});
