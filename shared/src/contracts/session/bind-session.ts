import * as z from 'zod/mini';
import { canonicalText } from '../../text/index.ts';
import { contract } from '../contract.ts';
import { signedIn } from './session.ts';

const bindToken = z.string().check(z.minLength(20), z.maxLength(2000));

/** As typed or pasted. Codes are made without I and O; who types them means 1 and 0. */
const inviteCode = z.string().check(
  z.overwrite((typed) => canonicalText(typed).toUpperCase().replace(/I/g, '1').replace(/O/g, '0').replace(/[\s-]/g, '')), z.regex(/^[0-9A-HJ-NP-Z]{8}$/),
);

export const bindSession = contract({
  name: 'bindSession',
  summary: 'Binds a WeChat identity to a person whom HQ registered, by HQ’s invite code or by the phone number WeChat vouches for.',
  method: 'POST', path: '/api/session/bind', who: 'anyone',
  request: z.union([
    z.strictObject({ bindToken, inviteCode }),
    z.strictObject({ bindToken, phoneCode: z.string().check(z.minLength(1), z.maxLength(128)) }),
  ]),
  response: signedIn,
  refusals: [
    'BIND_TOKEN_INVALID', 'INVITE_CODE_INVALID', 'PHONE_NOT_REGISTERED', 'PHONE_CODE_INVALID', 'ALREADY_BOUND',
    'WECHAT_UNAVAILABLE', 'ACCOUNT_DISABLED',
  ],
});
