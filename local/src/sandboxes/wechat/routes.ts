import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { identityOf, mobileOf } from './codes.ts';
import { wechatError } from './errors.ts';
import { signInPage, whyNotReturnable } from './sign-in-page.ts';
import { createTokens } from './tokens.ts';

/** An appid of WeChat's form opens the sandbox; a secret that begins with `invalid` is how a wrong one is played. */
const whyNotOurs = (appid: string | undefined, secret: string | undefined): number | null => {
  if (!appid) return 41002;
  if (!/^wx\w+$/.test(appid)) return 40013;
  if (!secret) return 41004;
  return secret.startsWith('invalid') ? 40125 : null;
};

/** jscode2session labels its JSON text/plain; the newer interfaces say application/json. */
const plain = (c: Context, body: object) => c.body(JSON.stringify(body), 200, { 'content-type': 'text/plain' });

/** The part of WeChat's server API that the product uses, and the page where a browser is sent to sign in. */
export const wechatRoutes = (): Hono => {
  const app = new Hono();
  const tokens = createTokens();

  app.get('/sns/jscode2session', (c) => {
    const { appid, secret, js_code, grant_type } = c.req.query();
    const wrong = whyNotOurs(appid, secret) ?? (js_code ? null : 41008) ?? (grant_type === 'authorization_code' ? null : 40002);
    if (wrong !== null) return plain(c, wechatError(wrong));

    const identity = identityOf(js_code ?? '');
    if (typeof identity === 'number') return plain(c, wechatError(identity));
    const session_key = createHash('md5').update(identity.openid).digest('base64');
    return plain(c, { session_key, ...identity });
  });

  app.post('/cgi-bin/stable_token', async (c) => {
    const { appid, secret, grant_type, force_refresh } = await bodyOf(c);
    const wrong = whyNotOurs(textOf(appid), textOf(secret)) ?? (grant_type === 'client_credential' ? null : 40002);
    return c.json(wrong === null ? tokens.issue(force_refresh === true) : wechatError(wrong));
  });

  app.post('/wxa/business/getuserphonenumber', async (c) => {
    const token = c.req.query('access_token');
    if (!token) return c.json(wechatError(41001));
    if (!tokens.isValid(token)) return c.json(wechatError(40001));

    const mobile = mobileOf(textOf((await bodyOf(c)).code) ?? '');
    if (typeof mobile === 'number') return c.json(wechatError(mobile));
    const watermark = { timestamp: Math.floor(Date.now() / 1000), appid: 'wx0000sandbox' };
    return c.json({ errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: mobile, purePhoneNumber: mobile, countryCode: '86', watermark } });
  });

  app.get('/connect/oauth2/authorize', (c) => {
    const { appid = '', redirect_uri = '', response_type = '', state = '' } = c.req.query();
    const why = whyNotReturnable({ appid, redirectUri: redirect_uri, responseType: response_type });
    return why ? c.text(why, 400) : c.html(signInPage({ redirectUri: redirect_uri, state }));
  });

  return app;
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const bodyOf = async (c: Context): Promise<Record<string, unknown>> => {
  const body: unknown = await c.req.json().catch(() => ({}));
  return typeof body === 'object' && body !== null ? { ...body } : {};
};
