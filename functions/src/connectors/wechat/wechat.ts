import { createStableToken, type TokenResult } from './stable-token.ts';
import { toIdentity, toMobile, type WechatIdentity } from './transform.ts';
import { createWechatApi, read, type WechatAccess, type WechatAnswer } from './wechat-api.ts';

type Failure<Reason extends string> = { ok: false; reason: Reason };

export type SessionResult = ({ ok: true } & WechatIdentity) | Failure<'code_invalid' | 'busy' | 'unavailable'>;
export type PhoneResult =
  | { ok: true; mobile: string }
  | Failure<'code_invalid' | 'foreign_number' | 'busy' | 'unavailable'>;

/** Who is signing in. Expected failures are values; a refused appid or secret throws VendorMisconfigured. */
export interface Wechat {
  /** Spends the code of `wx.login` (single use, five minutes). The session_key that comes with it is dropped unread. */
  codeToSession(code: string): Promise<SessionResult>;
  /** The credential for calls in the name of the mini-program. */
  stableToken(): Promise<TokenResult>;
  /** Spends the code of the button `getPhoneNumber` (single use, five minutes). */
  phoneNumber(phoneCode: string): Promise<PhoneResult>;
}

export const createWechat = (access: WechatAccess): Wechat => {
  const api = createWechatApi(access);
  const tokens = createStableToken(api, access);

  /** Calls with a token; when WeChat calls it stale, once more with a new one. The refused call did not spend the code. */
  const withToken = async (path: `/${string}`, post: unknown): Promise<WechatAnswer> => {
    const first = await callWith(await tokens.current(), path, post);
    return !first.ok && first.reason === 'token_stale' ? callWith(await tokens.renewed(), path, post) : first;
  };

  const callWith = async (held: TokenResult, path: `/${string}`, post: unknown): Promise<WechatAnswer> =>
    held.ok ? api(path, { query: { access_token: held.token }, post }) : held;

  return {
    codeToSession: async (code) => {
      const query = { appid: access.appId, secret: access.appSecret, js_code: code, grant_type: 'authorization_code' };
      const answer = read(await api('/sns/jscode2session', { query }), toIdentity);
      return answer.ok ? { ok: true, ...answer.value } : failed(answer.reason);
    },

    stableToken: () => tokens.current(),

    phoneNumber: async (phoneCode) => {
      const answer = read(await withToken('/wxa/business/getuserphonenumber', { code: phoneCode }), toMobile);
      if (!answer.ok) return failed(answer.reason);
      return answer.value === null ? { ok: false, reason: 'foreign_number' } : { ok: true, mobile: answer.value };
    },
  };
};

/** A token that stays stale after a forced refresh is WeChat's trouble, not the caller's. */
const failed = (reason: Extract<WechatAnswer, { ok: false }>['reason']): Failure<'code_invalid' | 'busy' | 'unavailable'> =>
  ({ ok: false, reason: reason === 'token_stale' ? 'unavailable' : reason });
