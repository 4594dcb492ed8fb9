import Taro from '@tarojs/taro';
import type { Method } from '@zhundan/shared';
import { learnServerTime } from '../lib/server-clock';
import { useNetwork } from './network';
import type { WireTrouble } from './reply';

export interface Wire {
  readonly method: Method;
  readonly path: string;
  readonly body: Record<string, unknown> | null;
  readonly token: string | null;
  readonly requestId: string;
  readonly timeoutMs: number;
}

export type Answer = { readonly status: number; readonly body: unknown } | { readonly trouble: WireTrouble };

/** wx.request has no PATCH; the server reads the intended method from the header (see functions' http layer). */
const asSent = (method: Method) =>
  method === 'PATCH'
    ? { method: 'POST' as const, override: { 'x-http-method-override': 'PATCH' } }
    : { method, override: {} };

/** With `putBytes` the only Taro.request. Never throws: no answer is an answer too. */
export const send = async (wire: Wire): Promise<Answer> => {
  const { method, override } = asSent(wire.method);
  try {
    const answer = await Taro.request<unknown>({
      url: process.env.TARO_APP_API_BASE + wire.path,
      method,
      ...(wire.body ? { data: wire.body } : {}),
      header: {
        ...(wire.body ? { 'content-type': 'application/json' } : {}),
        'x-request-id': wire.requestId,
        ...override,
        ...(wire.token ? { authorization: `Bearer ${wire.token}` } : {}),
      },
      timeout: wire.timeoutMs,
      dataType: 'json',
    });
    learnServerTime(answer.header);
    useNetwork.getState().report('online');
    return { status: answer.statusCode, body: answer.data };
  } catch (error) {
    const trouble = isTimeout(error) ? 'TIMEOUT' : 'OFFLINE';
    useNetwork.getState().report(trouble === 'TIMEOUT' ? 'slow' : 'offline');
    return { trouble };
  }
};

/** How long a file of some megabytes may take on a poor network. */
const UPLOAD_TIMEOUT_MS = 60_000;

/** Sends a file to a signed address, as storage wants it: the bytes alone, by PUT. Never throws. */
export const putBytes = async (url: string, bytes: ArrayBuffer, mime: string): Promise<Answer> => {
  try {
    const answer = await Taro.request<unknown>({ url, method: 'PUT', data: bytes, header: { 'content-type': mime }, timeout: UPLOAD_TIMEOUT_MS, dataType: 'json' });
    useNetwork.getState().report('online');
    return { status: answer.statusCode, body: answer.data };
  } catch (error) {
    const trouble = isTimeout(error) ? 'TIMEOUT' : 'OFFLINE';
    useNetwork.getState().report(trouble === 'TIMEOUT' ? 'slow' : 'offline');
    return { trouble };
  }
};

const isTimeout = (error: unknown): boolean => {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String((error as { errMsg?: unknown } | null)?.errMsg);
  return /time.?out|abort/i.test(text);
};
