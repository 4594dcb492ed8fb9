import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type Fetch, VendorMisconfigured } from '../call-json.ts';
import { createWechat } from './wechat.ts';

beforeEach(() => { jest.spyOn(console, 'warn').mockImplementation(() => {}); });

const phone = (mobile: string) => ({ errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: mobile, purePhoneNumber: mobile, countryCode: '86' } });
const STALE = { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' };

/** A WeChat whose tokens are t1, t2 …; `phoneAnswers` are given one after the other, the last for ever. */
const aWechat = (answers: { session?: object; phone?: object[] } = {}) => {
  const calls: { path: string; body: unknown; token: string | null }[] = [];
  let clock = 0;
  let tokens = 0;
  const fetch = (async (url: URL, init: RequestInit) => {
    calls.push({ path: url.pathname, body: init.body && JSON.parse(String(init.body)), token: url.searchParams.get('access_token') });
    if (url.pathname === '/sns/jscode2session') return Response.json(answers.session);
    if (url.pathname === '/cgi-bin/stable_token') return Response.json({ access_token: `t${++tokens}`, expires_in: 7200 });
    const asked = calls.filter((call) => call.path === url.pathname).length;
    const list = answers.phone ?? [phone('13800000001')];
    return Response.json(list[Math.min(asked, list.length) - 1]);
  }) as unknown as Fetch;
  const wechat = createWechat({ baseUrl: 'http://wechat.test', appId: 'wx', appSecret: 's', fetch, now: () => clock });
  return { wechat, calls, pass: (seconds: number) => { clock += seconds * 1000; }, pathsOf: () => calls.map((call) => call.path) };
};

describe('a code becomes an identity', () => {
  test('without its session_key', async () => {
    const { wechat } = aWechat({ session: { openid: 'o1', session_key: 'secret', unionid: 'u1' } });
    expect(await wechat.codeToSession('c')).toEqual({ ok: true, openid: 'o1', unionid: 'u1' });
  });

  test.each([
    [40029, 'code_invalid'], [40163, 'code_invalid'], [45011, 'busy'], [-1, 'busy'], [87009, 'unavailable'],
  ])('not with errcode %i', async (errcode, reason) => {
    const { wechat } = aWechat({ session: { errcode, errmsg: 'no' } });
    expect(await wechat.codeToSession('c')).toEqual({ ok: false, reason });
  });

  test('not from an answer without openid', async () => {
    expect(await aWechat({ session: {} }).wechat.codeToSession('c')).toEqual({ ok: false, reason: 'unavailable' });
  });

  test('and a wrong secret is thrown', async () => {
    const { wechat } = aWechat({ session: { errcode: 40125, errmsg: 'invalid appsecret' } });
    await expect(wechat.codeToSession('c')).rejects.toThrow(VendorMisconfigured);
  });
});

describe('the token', () => {
  test('is asked for once by many callers at once, and kept', async () => {
    const { wechat, calls } = aWechat();
    await Promise.all([wechat.stableToken(), wechat.stableToken(), wechat.stableToken()]);
    expect(await wechat.stableToken()).toEqual({ ok: true, token: 't1' });
    expect(calls).toHaveLength(1);
    expect(calls[0]?.body).toEqual({ grant_type: 'client_credential', appid: 'wx', secret: 's', force_refresh: false });
  });

  test.each([
    ['61 seconds before its end', 7200 - 61, 't1'],
    ['but not in its last minute', 7200 - 60, 't2'],
  ])('serves %s', async (_, seconds, expected) => {
    const { wechat, pass } = aWechat();
    await wechat.stableToken();
    pass(seconds);
    expect(await wechat.stableToken()).toEqual({ ok: true, token: expected });
  });
});

describe('a phone code becomes a number', () => {
  test('after one forced refresh of a stale token', async () => {
    const { wechat, calls } = aWechat({ phone: [STALE, phone('13800000001')] });
    expect(await wechat.phoneNumber('p')).toEqual({ ok: true, mobile: '13800000001' });
    expect(calls.map((call) => call.token ?? call.body)).toEqual([
      expect.objectContaining({ force_refresh: false }), 't1', expect.objectContaining({ force_refresh: true }), 't2',
    ]);
  });

  test('but not after a second stale one', async () => {
    const { wechat, pathsOf } = aWechat({ phone: [STALE] });
    expect(await wechat.phoneNumber('p')).toEqual({ ok: false, reason: 'unavailable' });
    expect(pathsOf()).toHaveLength(4);
  });

  test('and force is used at most every 30 seconds', async () => {
    const { wechat, calls, pass } = aWechat({ phone: [STALE] });
    const forced = () => calls.filter((call) => (call.body as { force_refresh?: boolean } | undefined)?.force_refresh).length;
    await wechat.phoneNumber('p');
    await wechat.phoneNumber('p');
    expect(forced()).toBe(1);
    pass(30);
    await wechat.phoneNumber('p');
    expect(forced()).toBe(2);
  });

  test('not from a spent code', async () => {
    const { wechat } = aWechat({ phone: [{ errcode: 40029, errmsg: 'invalid code' }] });
    expect(await wechat.phoneNumber('p')).toEqual({ ok: false, reason: 'code_invalid' });
  });

  test('not from abroad', async () => {
    const hongKong = { errcode: 0, phone_info: { phoneNumber: '+85261234567', purePhoneNumber: '61234567', countryCode: '852' } };
    expect(await aWechat({ phone: [hongKong] }).wechat.phoneNumber('p')).toEqual({ ok: false, reason: 'foreign_number' });
  });
});
