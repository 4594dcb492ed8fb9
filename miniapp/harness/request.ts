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

/** wx.request over real HTTP. The origin in the URL was built in; `apiBase` says where the API stands in this test. */
export const request = async (options: RequestOptions, apiBase: string): Promise<RequestResult> => {
  const method = (options.method ?? 'GET').toUpperCase();
  if (!(REQUEST_METHODS as readonly string[]).includes(method)) throw new Error(`request:fail method ${method} is not known to WeChat`);
  const { pathname, search } = new URL(options.url, apiBase);
  const response = await fetch(new URL(pathname + search, apiBase), {
    method,
    ...(options.header ? { headers: options.header } : {}),
    ...(options.data === undefined || method === 'GET' ? {} : { body: typeof options.data === 'string' ? options.data : JSON.stringify(options.data) }),
    signal: AbortSignal.timeout(options.timeout ?? 60_000),
  }).catch((error: Error) => {
    throw new Error(error.name === 'TimeoutError' ? 'request:fail timeout' : 'request:fail');
  });
  const text = await response.text();
  return { statusCode: response.status, data: parsed(text), header: Object.fromEntries(response.headers) };
};

/** As `dataType: 'json'`: what is not JSON stays text. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};
