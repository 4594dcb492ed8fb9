import { type Refusal, REFUSALS } from '@zhundan/shared';

/** Data for a program: nothing to cache, to sniff, to frame or to refer from. */
const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
};

/** When a client that asks by itself should ask again. */
const RETRY_AFTER_SECONDS: Readonly<Record<number, string>> = { 429: '60', 503: '5' };

export const jsonAnswer = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { ...HEADERS, ...headers } });

/** The one wire form of a refusal: `{"error":{code,message,requestId,details?}}`. */
export const refusalAnswer = ({ refused, details }: Refusal, requestId: string, headers: Record<string, string> = {}): Response => {
  const { status, message } = REFUSALS[refused];
  const retryAfter = RETRY_AFTER_SECONDS[status];
  return jsonAnswer(
    status,
    { error: { code: refused, message, requestId, ...(details === undefined ? {} : { details }) } },
    { ...headers, ...(retryAfter ? { 'retry-after': retryAfter } : {}) },
  );
};
