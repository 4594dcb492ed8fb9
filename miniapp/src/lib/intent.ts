import { newRequestId } from '../api';
import { forget, keep, readKept } from './storage';

/**
 * One intended write, remembered until the server has answered it. While it is unanswered nobody knows whether it
 * happened, so a retry must be the same request: same id, same body. That is what makes a lost reply harmless.
 */
export interface Intent<Body> {
  readonly requestId: string;
  readonly body: Body;
}

const storageKey = (name: string): string => `intent:${name}`;

/** The write of this name that was sent and not answered yet, also after the app was closed and opened again. */
export const unanswered = <Body>(name: string): Intent<Body> | null => readKept<Intent<Body>>(storageKey(name));

/** The intent for this body: the unanswered one when it is the same write, a new one otherwise. Kept before it is sent. */
export const intend = <Body>(name: string, body: Body): Intent<Body> => {
  const open = unanswered<Body>(name);
  if (open && JSON.stringify(open.body) === JSON.stringify(body)) return open;
  const intent = { requestId: newRequestId(), body };
  keep(storageKey(name), intent);
  return intent;
};

/** The server said yes or no: the next write is a new one. */
export const settle = (name: string): void => forget(storageKey(name));

/** Refusals that do not say whether the write happened: ask again with the same id. */
const OPEN_ENDED: ReadonlySet<string> = new Set([
  'OFFLINE', 'TIMEOUT', 'SERVICE_UNAVAILABLE', 'INTERNAL', 'RATE_LIMITED', 'UNAUTHENTICATED', 'TOKEN_EXPIRED',
]);

export const isAnswer = (refusal: { readonly code: string }): boolean => !OPEN_ENDED.has(refusal.code);
