import { callJson, type Fetch, VendorMisconfigured } from '../call-json.ts';
import { type Verdict, verdictOf } from './errcodes.ts';
import { errcodeOf, errmsgOf } from './transform.ts';

const TIMEOUT_MS = 3_000;

export interface WechatAccess {
  /** https://api.weixin.qq.com, or whatever stands in its place. */
  baseUrl: string;
  appId: string;
  appSecret: string;
  fetch?: Fetch;
  timeoutMs?: number;
  /** Milliseconds since 1970; for the life of the token. */
  now?: () => number;
}

export type WechatAnswer =
  | { ok: true; body: unknown }
  | { ok: false; reason: Exclude<Verdict, 'ok' | 'misconfigured'> };

type Failed = Extract<WechatAnswer, { ok: false }>;
type WechatValue<Value> = { ok: true; value: Value } | Failed;

interface Request { query?: Record<string, string>; post?: unknown }
export type WechatApi = (path: `/${string}`, request: Request) => Promise<WechatAnswer>;

/**
 * HTTP and errcodes of WeChat's server API. Nothing is retried: a code is spent by the first call that reaches WeChat,
 * and the second would say "invalid" of a good one.
 */
export const createWechatApi = ({ baseUrl, fetch = globalThis.fetch, timeoutMs = TIMEOUT_MS }: WechatAccess): WechatApi =>
  async (path, { query, post }) => {
    const url = new URL(baseUrl.replace(/\/+$/, '') + path);
    url.search = new URLSearchParams(query).toString();

    const answer = await callJson(fetch, { url, timeoutMs, post });
    if (!answer.ok) return unavailable(path, `${answer.reason} ${answer.detail}`);

    const head = headOf(answer.body);
    if (!head) return unavailable(path, 'an unknown shape');

    const verdict = verdictOf(head.errcode);
    if (verdict === 'ok') return { ok: true, body: answer.body };
    if (verdict === 'misconfigured') {
      throw new VendorMisconfigured(`WeChat ${path} refuses our appid or secret: ${head.errcode} ${head.errmsg}`);
    }
    return verdict === 'unavailable' ? unavailable(path, `${head.errcode} ${head.errmsg}`) : { ok: false, reason: verdict };
  };

/** An answer in a shape that we do not know is as good as none, but worth a line in the log. */
export const read = <Value>(answer: WechatAnswer, transform: (body: unknown) => Value): WechatValue<Value> => {
  if (!answer.ok) return answer;
  try {
    return { ok: true, value: transform(answer.body) };
  } catch {
    return unavailable('success', 'an unknown shape');
  }
};

const headOf = (body: unknown): { errcode: number; errmsg: string } | null => {
  try {
    return { errcode: errcodeOf(body), errmsg: errmsgOf(body) };
  } catch {
    return null;
  }
};

const unavailable = (path: string, why: string): Failed => {
  console.warn(`WeChat ${path} did not answer: ${why}`);
  return { ok: false, reason: 'unavailable' };
};
