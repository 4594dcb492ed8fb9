import { contracts, type ConsoleSession, type Contract, type Output } from '@zhundan/shared';
import { phoneOf, type Reply, replyOf } from './phone.ts';

/** A browser without a page: keeps cookies as one does, and sends what a page of ours would, or whatever a test wants. */
export interface ConsoleWindow {
  /** By name, as they would be sent. */
  readonly cookies: Map<string, string>;
  session: ConsoleSession | null;
  send<C extends Contract>(contract: C, input?: Record<string, unknown>, headers?: Record<string, string | null>): Promise<Reply<Output<C>>>;
}

export const openWindow = (url: string): ConsoleWindow => {
  const cookies = new Map<string, string>();
  const paths = new Map<string, string>();
  const window: ConsoleWindow = {
    cookies, session: null,
    send: async (contract, input = {}, headers = {}) => {
      const { method } = contract;
      const rest = { ...input };
      const path = contract.path.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = String(rest[name]);
        delete rest[name];
        return encodeURIComponent(value);
      });
      const hasBody = method === 'POST' || method === 'PATCH';
      const query = hasBody || Object.keys(rest).length === 0 ? '' : `?${new URLSearchParams(Object.entries(rest).map(([name, value]): [string, string] => [name, String(value)]))}`;
      const usual: Record<string, string | null> = {
        'content-type': hasBody ? 'application/json' : null, origin: url, 'sec-fetch-site': 'same-origin',
        'x-csrf-token': window.session?.csrfToken ?? null,
        cookie: [...cookies].filter(([name]) => path.startsWith(paths.get(name) ?? '/')).map(([name, value]) => `${name}=${value}`).join('; ') || null,
      };
      const sent = Object.entries({ ...usual, ...headers }).filter((pair): pair is [string, string] => pair[1] !== null);
      const response = await fetch(url + path + query, { method, headers: sent, ...(hasBody ? { body: JSON.stringify(rest) } : {}) });
      for (const cookie of response.headers.getSetCookie()) keep(cookie);
      return replyOf(response);
    },
  };
  return window;

  function keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ');
    const name = pair.slice(0, pair.indexOf('=')), value = pair.slice(pair.indexOf('=') + 1);
    paths.set(name, attributes.find((each) => each.startsWith('Path='))?.slice('Path='.length) ?? '/');
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
};

/** A window in which this person, such as H-admin, has signed in: confirmed on their phone, collected here. */
export const consoleOf = async (url: string, person: string): Promise<ConsoleWindow> => {
  const window = openWindow(url);
  const { code } = (await window.send(contracts.startConsoleSignIn)).body;
  const confirmed = await (await phoneOf(url, person)).send(contracts.confirmConsoleSignIn, { code });
  if (confirmed.status !== 200) throw new Error(`${person} may not confirm: ${JSON.stringify(confirmed.body)}`);
  await collect(window);
  return window;
};

/** Asks once more whether the code was confirmed, and remembers the session when it was. */
export const collect = async (window: ConsoleWindow): Promise<Reply<Output<typeof contracts.pollConsoleSignIn>>> => {
  const reply = await window.send(contracts.pollConsoleSignIn);
  if (reply.status === 200 && reply.body.status === 'signedIn') window.session = reply.body.session;
  return reply;
};
