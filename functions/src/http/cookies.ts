/** What the console keeps in a browser. Only the CSRF token can be read by its page. */
const COOKIES = {
  access: { path: '/', readable: false },
  csrf: { path: '/', readable: true },
  refresh: { path: '/api/admin/session', readable: false },
  signIn: { path: '/api/admin/sign-in', readable: false },
} as const;
export type CookieName = keyof typeof COOKIES;

/** The cookies of one request, and those that its answer sets. */
export interface CookieJar {
  get(name: CookieName): string | undefined;
  set(name: CookieName, value: string, seconds: number): void;
  drop(name: CookieName): void;
  /** One `set-cookie` header each. */
  readonly written: readonly string[];
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const VALUE_CHARS_MAX = 2_000;

/**
 * Every cookie is for this host alone and goes along with nobody else's page. `Secure`, and the name that makes the browser
 * insist on it, are left out only on a machine's own http://localhost, where some browsers would not keep them.
 */
export const openJar = (request: Request): CookieJar => {
  const { protocol, hostname } = new URL(request.url);
  const isSecure = protocol !== 'http:' || !LOOPBACK.has(hostname);
  const nameOf = (name: CookieName): string => `${isSecure ? (COOKIES[name].path === '/' ? '__Host-' : '__Secure-') : ''}zd_${name}`;
  const given = parse(request.headers.get('cookie') ?? '');
  const written: string[] = [];

  const write = (name: CookieName, value: string, seconds: number): void => {
    const { path, readable } = COOKIES[name];
    written.push([
      `${nameOf(name)}=${value}`, `Path=${path}`, `Max-Age=${seconds}`, 'SameSite=Strict', ...(readable ? [] : ['HttpOnly']), ...(isSecure ? ['Secure'] : []),
    ].join('; '));
  };
  return {
    get: (name) => given.get(nameOf(name)),
    set: write,
    drop: (name) => write(name, '', 0),
    written,
  };
};

/** A name that comes twice has been planted by somebody: then there is none. */
const parse = (header: string): ReadonlyMap<string, string> => {
  const cookies = new Map<string, string>(), twice = new Set<string>();
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim(), value = pair.slice(at + 1).trim();
    if (at < 1 || value === '' || value.length > VALUE_CHARS_MAX) continue;
    if (cookies.has(name)) twice.add(name);
    cookies.set(name, value);
  }
  for (const name of twice) cookies.delete(name);
  return cookies;
};
