import { toToken } from './transform.ts';
import { read, type WechatAccess, type WechatApi } from './wechat-api.ts';

/** WeChat renews five minutes before the end, and both tokens work in between: ask again within that time. */
const RENEW_BEFORE_MS = 60_000;
/** A forced refresh more often is ignored, and twenty a day are all there are. */
const FORCED_REFRESH_EVERY_MS = 30_000;

export type TokenResult = { ok: true; token: string } | { ok: false; reason: 'busy' | 'unavailable' };

export interface StableToken {
  /** The token in force. Kept in memory until it nears its end; callers at the same time share one request. */
  current(): Promise<TokenResult>;
  /** After WeChat called a token stale: a new one, by force where that is allowed. */
  renewed(): Promise<TokenResult>;
}

export const createStableToken = (api: WechatApi, { appId, appSecret, now = Date.now }: WechatAccess): StableToken => {
  let kept: { token: string; until: number } | null = null;
  let pending: Promise<TokenResult> | null = null;
  let forcedAt = Number.NEGATIVE_INFINITY;

  const ask = async (force: boolean): Promise<TokenResult> => {
    const post = { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: force };
    const answer = read(await api('/cgi-bin/stable_token', { post }), toToken);
    if (!answer.ok) return { ok: false, reason: answer.reason === 'busy' ? 'busy' : 'unavailable' };

    const { token, expiresInSeconds } = answer.value;
    kept = { token, until: now() + expiresInSeconds * 1000 - RENEW_BEFORE_MS };
    return { ok: true, token };
  };

  /** One request at a time, except that a forced one does not wait for the token that it is to replace. */
  const share = (force: boolean): Promise<TokenResult> => {
    if (pending && !force) return pending;
    const asked = ask(force).finally(() => { if (pending === asked) pending = null; });
    pending = asked;
    return asked;
  };

  return {
    current: async () => (kept && now() < kept.until ? { ok: true, token: kept.token } : share(false)),

    renewed: () => {
      const force = now() - forcedAt >= FORCED_REFRESH_EVERY_MS;
      if (force) forcedAt = now();
      kept = null;
      return share(force);
    },
  };
};
