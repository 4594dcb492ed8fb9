/** How every connector speaks HTTP: bounded in time, JSON in and out, and failures of the wire as values. */

export type Fetch = typeof globalThis.fetch;

export type JsonAnswer =
  | { ok: true; body: unknown }
  | { ok: false; reason: 'timeout' | 'unreachable' | 'bad_status' | 'not_json'; detail: string };

interface Call {
  url: URL;
  /** For the whole of one attempt, the reading of the body included. */
  timeoutMs: number;
  /** Sent as a JSON body by POST; without it the call is a GET. */
  post?: unknown;
  /** More attempts after a reset or a 5xx. Never after a timeout: somebody is waiting. Only for calls that change nothing. */
  retries?: number;
}

/**
 * Calls and parses. WeChat labels its JSON `text/plain`, so the content type is not looked at. `detail` carries no
 * URL: keys and secrets travel in queries.
 */
export const callJson = async (fetch: Fetch, call: Call): Promise<JsonAnswer> => {
  let answer = await attempt(fetch, call);
  for (let left = call.retries ?? 0; left > 0 && isWorthRetrying(answer); left -= 1) answer = await attempt(fetch, call);
  return answer;
};

const isWorthRetrying = (answer: JsonAnswer): boolean =>
  !answer.ok && (answer.reason === 'unreachable' || answer.reason === 'bad_status');

const attempt = async (fetch: Fetch, { url, timeoutMs, post }: Call): Promise<JsonAnswer> => {
  const body = post === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(post) };
  try {
    const response = await fetch(url, { ...body, signal: AbortSignal.timeout(timeoutMs) });
    const text = await response.text();
    if (!response.ok) return { ok: false, reason: 'bad_status', detail: String(response.status) };
    return parse(text);
  } catch (error) {
    if (isTimeout(error)) return { ok: false, reason: 'timeout', detail: `${timeoutMs} ms` };
    return { ok: false, reason: 'unreachable', detail: error instanceof Error ? error.name : 'unknown' };
  }
};

const parse = (text: string): JsonAnswer => {
  try {
    return { ok: true, body: JSON.parse(text) };
  } catch {
    return { ok: false, reason: 'not_json', detail: `${text.length} characters` };
  }
};

/** Undici wraps the abort in a TypeError when it comes while the body is read. */
const isTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || isTimeout(error.cause));

/** A wrong key, secret or permission: no retry and no user can mend it, so it is thrown and ends up in the log. */
export class VendorMisconfigured extends Error {
  override readonly name = 'VendorMisconfigured';
}
