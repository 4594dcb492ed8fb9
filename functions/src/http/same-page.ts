import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether a page of ours asks, as far as the browser says. Every browser of the last years sends one of these headers with
 * a request that is not a GET; whoever sends neither is no browser, and has no business with cookies.
 */
export const isOwnPage = (request: Request): boolean => {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  if (site === null && origin === null) return false;
  return (site === null || site === 'same-origin') && (origin === null || hostOf(origin) === hostAsked(request));
};

const hostAsked = (request: Request): string => request.headers.get('host') ?? new URL(request.url).host;

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
};

/** In the same time, however many characters are right. */
export const isEqual = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
