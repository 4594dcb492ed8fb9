import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { consoleSession } from './session.ts';

export const refreshConsoleSession = contract({
  name: 'refreshConsoleSession',
  summary: 'Trades the refresh cookie for a new pair and says who is signed in. A token used twice revokes its family.',
  method: 'POST', path: '/api/admin/session/refresh', who: 'anyone',
  request: z.strictObject({}),
  response: consoleSession,
  refusals: ['REFRESH_TOKEN_INVALID', 'CONSOLE_NOT_ALLOWED', 'ACCOUNT_DISABLED', 'CSRF_INVALID'],
});
