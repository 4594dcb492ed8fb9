import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { signedIn, unbound } from './session.ts';

export const startSession = contract({
  name: 'startSession',
  summary: 'Signs in with the code that wx.login gives; tells whether the person still has to be bound.',
  method: 'POST', path: '/api/session', who: 'anyone',
  request: z.strictObject({ wxCode: z.string().check(z.minLength(1), z.maxLength(128)) }),
  response: z.discriminatedUnion('status', [signedIn, unbound]),
  refusals: ['WECHAT_CODE_INVALID', 'WECHAT_UNAVAILABLE', 'ACCOUNT_DISABLED'],
});
