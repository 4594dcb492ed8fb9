import type { Method } from '@zhundan/shared';
import { network } from './network.ts';
import type { WireTrouble } from './reply.ts';

export interface Wire {
  readonly method: Method;
  readonly path: string;
  readonly body: Record<string, unknown> | null;
  /** Proves that this page, and no other, asks; the cookies go along by themselves. */
  readonly csrfToken: string | null;
  readonly timeoutMs: number;
}

export type Answer = { readonly status: number; readonly body: unknown } | { readonly trouble: WireTrouble };

/** The only fetch. Never throws: no answer is an answer too. */
export const send = async ({ method, path, body, csrfToken, timeoutMs }: Wire): Promise<Answer> => {
  try {
    const response = await fetch(path, {
      method, credentials: 'same-origin', cache: 'no-store', redirect: 'error',
      headers: {
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(csrfToken && method !== 'GET' ? { 'x-csrf-token': csrfToken } : {}),
        'x-request-id': crypto.randomUUID(),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(timeoutMs),
    });
    network.set('online');
    return { status: response.status, body: await response.json().catch(() => null) as unknown };
  } catch (error) {
    const trouble: WireTrouble = (error as Error).name === 'TimeoutError' ? 'TIMEOUT' : 'OFFLINE';
    if (trouble === 'OFFLINE') network.set('offline');
    return { trouble };
  }
};
