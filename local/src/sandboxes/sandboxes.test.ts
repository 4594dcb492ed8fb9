import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { isDeliverable } from '@zhundan/shared';
import { createAmap } from '../../../functions/src/connectors/amap/index.ts';
import { createWechat } from '../../../functions/src/connectors/wechat/index.ts';
import { storeSites } from '../gazetteer/index.ts';
import { until } from '../processes/until.ts';
import type { Fault } from './fault-request.ts';
import { type Sandboxes, SANDBOX_PEOPLE, startSandboxes } from './index.ts';

/** The product's own connectors against the sandboxes, over real HTTP. */

let sandboxes: Sandboxes;
beforeAll(async () => { sandboxes = await startSandboxes({ port: 0 }); });
afterAll(() => sandboxes.stop());
beforeEach(() => { jest.spyOn(console, 'warn').mockImplementation(() => {}); });
afterEach(() => fetch(`${sandboxes.url}/__sandbox/faults`, { method: 'DELETE' }));

/** Far beyond what an answer takes on a busy machine; the tests that wait for its end set their own. */
const PATIENT_MS = 10_000;
const HASTY_MS = 150;
const amap = ({ key = 'local-amap-key', timeoutMs = PATIENT_MS } = {}) => createAmap({ baseUrl: sandboxes.amapUrl, key, timeoutMs });
const wechat = ({ appSecret = 's', timeoutMs = PATIENT_MS } = {}) =>
  createWechat({ baseUrl: sandboxes.wechatUrl, appId: 'wx0001', appSecret, timeoutMs });
const patienceFor = ({ kind }: Pick<Fault, 'kind'>) => ({ timeoutMs: kind === 'timeout' || kind === 'slow' ? HASTY_MS : PATIENT_MS });
const play = (fault: Fault) => fetch(`${sandboxes.url}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(fault) });
const home = { lng: 120.579194, lat: 29.996891 };

describe('AMap', () => {
  test('finds the door of every store', async () => {
    const map = amap();
    for (const { text, lng, lat, adcode, district } of storeSites) {
      const found = await map.geocode(text, '绍兴市');
      expect(found).toMatchObject({ ok: true, value: { point: { lng, lat }, adcode, district } });
      expect(found.ok && isDeliverable(found.value?.level ?? '')).toBe(true);
    }
  });

  test('names what stands at a point, and its text leads back there', async () => {
    const here = await amap().regeocode(home);
    expect(here).toMatchObject({
      ok: true,
      value: { adcode: '330602', township: '府山街道', street: '人民中路', number: '235号', formatted: '浙江省绍兴市越城区府山街道人民中路235号' },
    });
    const back = await amap().geocode('浙江省绍兴市越城区府山街道人民中路235号', '330600');
    expect(back).toMatchObject({ value: { point: home, level: '门牌号' } });
  });

  test('knows roads, crossings and the nearest place around a point', async () => {
    const here = await amap().regeocode(home);
    expect(here).toMatchObject({ value: { nearestPoi: { name: '五金连锁(人民中路店)', meters: 0 } } });
    expect(here.ok && here.value?.roads.map((road) => road.name).slice(0, 2)).toEqual(['人民中路', '解放北路']);
    expect(here.ok && here.value?.crossings[0]).toMatchObject({ first: '人民中路', second: '解放北路' });
  });

  test('knows no house in a field and no district at sea', async () => {
    expect(await amap().regeocode({ lng: 120.855, lat: 29.285 })).toMatchObject({ ok: true, value: { district: '新昌县', street: '', number: '' } });
    expect(await amap().regeocode({ lng: 123.5, lat: 29.9 })).toEqual({ ok: true, value: null });
  });

  test('knows nothing of a text that names nothing', async () => {
    expect(await amap().geocode('某某某某', '绍兴市')).toEqual({ ok: true, value: null });
    expect(await amap().geocode('人民中路235号', '杭州市')).toEqual({ ok: true, value: null });
  });

  test('completes what is typed, the near ones first, bare words left out', async () => {
    const tips = await amap().tips('五金', { lng: 120.2790, lat: 29.9180 });
    expect(tips).toMatchObject({ ok: true, value: expect.arrayContaining([expect.objectContaining({ name: '五金连锁(枫桥店)' })]) });
    expect(tips.ok && tips.value[0]).toMatchObject({ name: '五金连锁(店口中央路店)', address: '中央路318号', district: '浙江省绍兴市诸暨市' });
    expect(tips.ok && tips.value.every((tip) => tip.id !== '')).toBe(true);
    expect(await amap().tips('越城人民中路23')).toMatchObject({ ok: true, value: [{ name: '人民中路23号', adcode: '330602' }] });
  });

  test('lists the places around, nearest first and inside the radius', async () => {
    const around = await amap().around(home, 500);
    const meters = around.ok ? around.value.map((poi) => poi.meters) : [];
    expect(meters.length).toBeGreaterThan(5);
    expect(meters).toEqual([...meters].sort((a, b) => a - b));
    expect(Math.max(...meters)).toBeLessThanOrEqual(500);
  });

  test('refuses a wrong key, loudly', async () => {
    await expect(amap({ key: 'invalid-key' }).tips('五金')).rejects.toThrow(/10001 INVALID_USER_KEY/);
  });

  test.each<[string, Omit<Fault, 'vendor'>, string]>([
    ['is out of reach when it never answers', { kind: 'timeout' }, 'unavailable'],
    ['is out of reach when it answers too late', { kind: 'slow', ms: 400 }, 'unavailable'],
    ['is out of reach when it breaks the line twice', { kind: 'reset' }, 'unavailable'],
    ['is out of reach when it answers 502 twice', { kind: 'error', status: 502 }, 'unavailable'],
    ['is out of reach when it is busy', { kind: 'error' }, 'unavailable'],
    ['is out of quota today', { kind: 'error', infocode: '10003' }, 'quota'],
    ['is out of quota this minute', { kind: 'error', infocode: '10004' }, 'quota'],
    ['is out of quota for the account', { kind: 'error', infocode: '10044' }, 'quota'],
  ])('%s', async (_, fault, reason) => {
    await play({ vendor: 'amap', ...fault });
    expect(await amap(patienceFor(fault)).geocode('人民中路235号', '绍兴市')).toEqual({ ok: false, reason });
  });

  test.each<[string, Omit<Fault, 'vendor'>]>([
    ['breaks the line once', { kind: 'reset', times: 1 }],
    ['answers 502 once', { kind: 'error', status: 502, times: 1 }],
    ['is slow, but not too slow', { kind: 'slow', ms: 20 }],
    ['fails on another path', { kind: 'reset', path: '/v3/geocode/regeo' }],
  ])('still answers when it %s', async (_, fault) => {
    await play({ vendor: 'amap', ...fault });
    expect((await amap().geocode('人民中路235号', '绍兴市')).ok).toBe(true);
  });
});

describe('WeChat', () => {
  test('says who signs in, and never shows a session_key', async () => {
    const signedIn = await wechat().codeToSession('sandbox:F001');
    expect(signedIn).toEqual({ ok: true, openid: 'sandbox-openid-F001', unionid: 'sandbox-unionid-F001' });
  });

  test.each(['sandbox:used', 'sandbox:F999', '0a1b2c'])('knows nobody by the code %s', async (code) => {
    expect(await wechat().codeToSession(code)).toEqual({ ok: false, reason: 'code_invalid' });
  });

  test('tells a phone number, once it has given a token', async () => {
    expect(await wechat().phoneNumber('sandbox-phone:13800000001')).toEqual({ ok: true, mobile: '13800000001' });
    expect(await wechat().phoneNumber('sandbox-phone:used')).toEqual({ ok: false, reason: 'code_invalid' });
  });

  test('gives the same token until one is forced, which ends the old', async () => {
    const [mine, another] = [wechat(), wechat()];
    const before = await mine.stableToken();
    expect(await another.stableToken()).toEqual(before);
    await play({ vendor: 'wechat', path: '/wxa/business/getuserphonenumber', kind: 'error', errcode: 42001, times: 1 });
    expect(await another.phoneNumber('sandbox-phone:13800000002')).toEqual({ ok: true, mobile: '13800000002' });
    expect(await another.stableToken()).not.toEqual(before);
    expect(await mine.phoneNumber('sandbox-phone:13800000002')).toEqual({ ok: true, mobile: '13800000002' });
  });

  test('refuses a wrong secret, loudly', async () => {
    await expect(wechat({ appSecret: 'invalid' }).codeToSession('sandbox:F001')).rejects.toThrow(/40125/);
    await expect(wechat({ appSecret: 'invalid' }).stableToken()).rejects.toThrow(/40125/);
  });

  test.each<[string, Omit<Fault, 'vendor'>, string]>([
    ['is out of reach when it never answers', { kind: 'timeout' }, 'unavailable'],
    ['is out of reach when it answers too late', { kind: 'slow', ms: 400 }, 'unavailable'],
    ['is out of reach when it breaks the line', { kind: 'reset' }, 'unavailable'],
    ['is out of reach when it answers 500', { kind: 'error', status: 500 }, 'unavailable'],
    ['is busy', { kind: 'error', errcode: -1 }, 'busy'],
    ['is asked too often', { kind: 'error', errcode: 45011 }, 'busy'],
    ['does not take the code', { kind: 'error', errcode: 40029 }, 'code_invalid'],
  ])('%s', async (_, fault, reason) => {
    await play({ vendor: 'wechat', ...fault });
    expect(await wechat(patienceFor(fault)).codeToSession('sandbox:F001')).toEqual({ ok: false, reason });
  });
});

describe('the sign-in page', () => {
  const page = (query: Record<string, string>) => fetch(`${sandboxes.url}/connect/oauth2/authorize?${new URLSearchParams(query)}`);
  const asked = { appid: 'wx0001', redirect_uri: 'http://127.0.0.1:3000/?a=1#/pages/me', response_type: 'code', scope: 'snsapi_base', state: 'x"y' };

  test('leads each person back with their code, and the state of the request', async () => {
    const html = await (await page(asked)).text();
    const hrefs = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href?.replaceAll('&#38;', '&') ?? '');
    expect(hrefs).toContain('http://127.0.0.1:3000/?a=1&code=sandbox%3AF001&state=x%22y#/pages/me');
    expect(hrefs.some((href) => /code=sandbox%3Anew-[0-9a-f]{8}&/.test(href))).toBe(true);
    expect(hrefs.at(-1)).toBe('http://127.0.0.1:3000/?a=1&state=x%22y#/pages/me');
    expect(html).toContain('人民中路店');
  });

  test.each([
    ['a redirect_uri that is no web page', { redirect_uri: 'javascript:alert(1)' }],
    ['a response_type other than code', { response_type: 'token' }],
    ['an appid that is none', { appid: 'x' }],
  ])('refuses %s', async (_, change) => {
    expect((await page({ ...asked, ...change })).status).toBe(400);
  });
});

describe('the control', () => {
  test('lists the people', async () => {
    const people = await (await fetch(`${sandboxes.url}/__sandbox/people`)).json();
    expect(people).toEqual(JSON.parse(JSON.stringify(SANDBOX_PEOPLE)));
  });

  test('takes no fault that it does not understand, and no more than fifty', async () => {
    const refused = [{}, { vendor: 'amap' }, { vendor: 'amap', kind: 'slow', ms: 60_000 }, { vendor: 'amap', kind: 'error', colour: 1 }];
    for (const fault of refused) expect((await play(fault as Fault)).status).toBe(400);
    const statuses = [];
    for (let count = 0; count < 51; count += 1) statuses.push((await play({ vendor: 'amap', kind: 'slow', ms: 0 })).status);
    expect([statuses[49], statuses[50]]).toEqual([201, 409]);
  });
});

test('a stop lets go of whoever is kept waiting', async () => {
  const own = await startSandboxes({ port: 0 });
  await fetch(`${own.url}/__sandbox/faults`, { method: 'POST', body: JSON.stringify({ vendor: 'amap', kind: 'timeout', times: 1 }) });
  const waiting = fetch(`${own.url}/v3/geocode/geo?key=local-key&address=x`).then(() => 'answered', () => 'let go');
  await until('the call is kept waiting', async () => { expect(await (await fetch(`${own.url}/__sandbox/faults`)).json()).toEqual([]); });
  await own.stop();
  expect(await waiting).toBe('let go');
});

test('a port in use is said, not swallowed', async () => {
  const port = Number(new URL(sandboxes.url).port);
  await expect(startSandboxes({ port })).rejects.toThrow(/EADDRINUSE/);
});
