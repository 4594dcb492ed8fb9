import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { instant } from '../fields.ts';

export const startConsoleSignIn = contract({
  name: 'startConsoleSignIn',
  summary: 'Shows a code that somebody at headquarters confirms on their phone; a cookie ties it to this browser.',
  method: 'POST', path: '/api/admin/sign-in', who: 'anyone',
  request: z.strictObject({}),
  response: z.strictObject({ code: z.string(), qr: z.string(), expiresAt: instant }),
  success: 201,
  refusals: ['CSRF_INVALID'],
});
