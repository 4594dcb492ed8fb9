import type { SandboxPerson } from '../people.ts';

/** What the product answered, in its own words. */
export type Confirmation = { readonly ok: true; readonly browser: string } | { readonly ok: false; readonly message: string };

type Answer<Body> = { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly message: string };

const NO_ANSWER = '准单没有答复，请看启动它的终端。';

/** Does what the mini-program on this person's phone does: signs in, looks at what is asked, confirms it. */
export const confirmOnPhone = async (productUrl: string, person: SandboxPerson, code: string): Promise<Confirmation> => {
  const signedIn = await ask<{ accessToken: string }>(`${productUrl}/api/session`, { body: { wxCode: person.wxCode } });
  if (!signedIn.ok) return signedIn;
  const token = signedIn.body.accessToken;
  const shown = await ask<{ browser: string }>(`${productUrl}/api/session/console?code=${encodeURIComponent(code)}`, { token });
  if (!shown.ok) return shown;
  const confirmed = await ask<object>(`${productUrl}/api/session/console`, { token, body: { code } });
  return confirmed.ok ? { ok: true, browser: shown.body.browser } : confirmed;
};

const ask = async <Body>(url: string, { token, body }: { token?: string; body?: object }): Promise<Answer<Body>> => {
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch(() => null);
  const answer: unknown = await response?.json().catch(() => null);
  if (response?.ok) return { ok: true, body: answer as Body };
  return { ok: false, message: (answer as { error?: { message?: string } } | null)?.error?.message ?? NO_ANSWER };
};
