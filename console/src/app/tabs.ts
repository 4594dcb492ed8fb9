/**
 * What the tabs of a browser tell each other about the session that they share: that one of them has begun or ended it, or
 * shows a code to sign in with (only the last code shown is good: the secret to it is a cookie).
 */
export type News = 'signedIn' | 'signedOut' | 'codeShown';

const channel = new BroadcastChannel('zhundan-session');

/** Told to the other tabs, not to this one. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is its origin's alone, and takes none
export const tellTabs = (news: News): void => channel.postMessage(news);

export const hearTabs = (hear: (news: News) => void): (() => void) => {
  const listen = ({ data }: MessageEvent<News>): void => hear(data);
  channel.addEventListener('message', listen);
  return () => channel.removeEventListener('message', listen);
};
