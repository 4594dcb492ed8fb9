import { types } from 'node:util';
import { REQUEST_METHODS } from './limits.ts';

/** What wx.request is called with, as far as Taro uses it. */
export interface RequestOptions {
  readonly url: string;
  readonly method?: string;
  readonly data?: unknown;
  readonly header?: Record<string, string>;
  readonly timeout?: number;
}

export interface RequestResult {
  readonly statusCode: number;
  readonly data: unknown;
  readonly header: Record<string, string>;
}

/** wx.request over real HTTP. The origin of the API was built in; `apiBase` says where it stands in this test. Other addresses came by wire. */
export const request = async (options: RequestOptions, apiBase: string): Promise<RequestResult> => {
  const method = (options.method ?? 'GET').toUpperCase();
  if (!(REQUEST_METHODS as readonly string[]).includes(method)) throw new Error(`request:fail method ${method} is not known to WeChat`);
  const { pathname, search } = new URL(options.url, apiBase);
  const response = await fetch(pathname.startsWith('/api/') ? new URL(pathname + search, apiBase) : options.url, {
    method,
    ...(options.header ? { headers: options.header } : {}),
    ...(options.data === undefined || method === 'GET' ? {} : { body: bodyOf(options.data) }),
    signal: AbortSignal.timeout(options.timeout ?? 60_000),
  }).catch((error: Error) => {
    throw new Error(error.name === 'TimeoutError' ? 'request:fail timeout' : 'request:fail');
  });
  const text = await response.text();
  return { statusCode: response.status, data: parsed(text), header: Object.fromEntries(response.headers) };
};

/** Bytes may come from another realm. */
const bodyOf = (data: unknown): string | Uint8Array<ArrayBuffer> => {
  if (types.isArrayBuffer(data)) return new Uint8Array(data);
  return typeof data === 'string' ? data : JSON.stringify(data);
};

/** As `dataType: 'json'`: what is not JSON stays text. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};
