import { callJson, type Fetch, VendorMisconfigured } from '../call-json.ts';
import { verdictOf } from './infocodes.ts';

/** AMap answers in some 50 ms; a person who types waits no longer than this. */
const TIMEOUT_MS = 2_000;
const RETRIES = 1;

export interface AmapAccess {
  /** https://restapi.amap.com, or whatever stands in its place. */
  baseUrl: string;
  /** Of the kind "Web服务". */
  key: string;
  fetch?: Fetch;
  timeoutMs?: number;
}

/** `body` is null where AMap understood and has nothing to say. */
export type AmapAnswer =
  | { ok: true; body: unknown }
  | { ok: false; reason: 'unavailable' | 'quota' };

export type AmapApi = (path: `/v3/${string}`, params: Record<string, string>) => Promise<AmapAnswer>;

/** HTTP, key and infocodes of AMap's web service; knows no shape beyond status and infocode. */
export const createAmapApi = ({ baseUrl, key, fetch = globalThis.fetch, timeoutMs = TIMEOUT_MS }: AmapAccess): AmapApi =>
  async (path, params) => {
    const url = new URL(baseUrl.replace(/\/+$/, '') + path);
    url.search = new URLSearchParams({ ...params, key, output: 'JSON' }).toString();

    const answer = await callJson(fetch, { url, timeoutMs, retries: RETRIES });
    if (!answer.ok) return unavailable(path, `${answer.reason} ${answer.detail}`);

    const { infocode, info } = headOf(answer.body);
    switch (verdictOf(infocode)) {
      case 'ok': return { ok: true, body: answer.body };
      case 'nothing': return { ok: true, body: null };
      case 'quota': return { ok: false, reason: 'quota' };
      case 'misconfigured': throw new VendorMisconfigured(`AMap ${path} refuses our key or request: ${infocode} ${info}`);
      case 'unavailable': return unavailable(path, `${infocode} ${info}`);
    }
  };

const headOf = (body: unknown): { infocode: string; info: string } => {
  const { infocode = '', info = '' } = (body ?? {}) as { infocode?: unknown; info?: unknown };
  return { infocode: String(infocode), info: String(info) };
};

const unavailable = (path: string, why: string): AmapAnswer => {
  console.warn(`AMap ${path} did not answer: ${why}`);
  return { ok: false, reason: 'unavailable' };
};
