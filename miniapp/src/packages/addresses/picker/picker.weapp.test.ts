import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Address } from '@zhundan/shared';
import { FakeApi, signedInBefore, WeApp } from '../../../../harness';

const DIST = path.resolve(__dirname, '../../../../dist/weapp');

const STORE_PIN = { lng: 120.58, lat: 30 }, DOOR_PIN = { lng: 120.581, lat: 30.001 };
const known: Address = {
  addressId: '00000000-0000-4000-8000-000000000001', contactName: '王建国', phone: '13805750001', text: '越城区人民中路235号', door: '', pin: STORE_PIN,
  level: '门牌号', district: '越城区', isDefault: true, verifiedAt: '2026-10-01T00:00:00Z',
};

let created: unknown[], ended: boolean;
const USER = '22222222-2222-4222-8222-222222222222';
const refused = (code: string) => ({ status: 401, body: { error: { code, message: '登录已失效，请重新登录。', requestId: 'r' } } });
const api = new FakeApi({
  'GET /api/addresses': { addresses: [known] },
  'GET /api/geo/around': { here: { text: '越城区人民中路237号', district: '越城区', adcode: '330602' }, roads: [], places: [] },
  'GET /api/geo/tips': ({ query }) => ({ body: { places: [{ name: `${query.get('query')}大厦`, text: '越城区人民中路247号', district: '越城区', pin: DOOR_PIN, distance: null }] } }),
  'POST /api/geo/verify': ({ body }) => {
    const vague = (body as { text: string }).text.includes('附近');
    const findings = vague ? [{ code: 'ADDRESS_TEXT_VAGUE', severity: 'reject', message: '地址里写了「附近」，请补上自己的门牌号。', words: ['附近'] }] : [];
    return { body: { acceptable: !vague, level: vague ? '道路' : '门牌号', district: '越城区', geocoded: DOOR_PIN, findings } };
  },
  'POST /api/session': ({ body }) => {
    ended = false;
    const userId = (body as { wxCode: string }).wxCode === 'other' ? '99999999-9999-4999-8999-999999999999' : USER;
    const store = { storeId: '11111111-1111-4111-8111-111111111111', storeCode: 'F001', name: '柯桥建材市场店' };
    return { body: { status: 'signedIn', accessToken: 'a2', accessExpiresAt: '2030-01-01T00:00:00Z', refreshToken: 'another-refresh-token', user: { userId, name: '王建国', role: 'franchisee', store, stores: [store] } } };
  },
  'POST /api/session/refresh': () => refused('REFRESH_TOKEN_INVALID'),
  'POST /api/addresses': ({ body }) => {
    if (ended) return refused('UNAUTHENTICATED');
    created.push(body);
    return { status: 201, body: { ...known, ...(body as object), addressId: '00000000-0000-4000-8000-000000000002' } };
  },
});
let apiBase: string;
let app: WeApp;

beforeAll(async () => {
  apiBase = await api.start();
});
afterAll(() => api.stop());
beforeEach(async () => {
  created = [];
  ended = false;
  app = signedInBefore(new WeApp(DIST, { apiBase }));
  app.launch('/packages/addresses/picker/index');
  await app.until(() => app.find('#address-text') !== null);
  await app.settle();
});
afterEach(() => {
  app.close();
  expect(app.problems).toEqual([]);
});

const write = (field: string, value: string) => app.input(`#${field}`, value);

describe('a new address, compiled', () => {
  test('starts at the store’s own place and asks the phone for nothing', () => {
    expect(app.find('#pin-map')?.getAttribute('longitude')).toBe(String(STORE_PIN.lng));
    expect(app.calls.map(({ name }) => name)).not.toContain('getLocation');
  });

  test('says what to add while it is written, and keeps it from being saved', async () => {
    await write('address-text', '人民中路路口附近');
    await app.until(() => app.text('.notice--bad').includes('请补上自己的门牌号'));
    expect(app.text('#save-address')).toBe('请先按提示补充地址');
  });

  test('takes text and pin from a search result, tells what is missing, and saves once', async () => {
    await write('address-text', '人民');
    await app.until(() => app.find('.places__place') !== null);
    await app.tap('.places__place');
    await app.until(() => app.text('.notice--good').includes('可以送到'));
    await app.tap('#save-address');
    expect(app.text('.field__error')).toContain('请填写收货人姓名');

    await write('contact-name', '李师傅');
    await write('contact-phone', '008613800138000');
    await app.tap('#save-address');
    await app.until(() => created.length > 0);
    expect(created).toMatchObject([{ text: '越城区人民中路247号', pin: DOOR_PIN, contactName: '李师傅', phone: '13800138000', isDefault: false }]);
  });

  test('follows the phone’s own place only when that is asked for', async () => {
    app.answers['getLocation'] = { longitude: 120.6, latitude: 30.1 };
    await app.tap('.address-form__locate');
    await app.until(() => app.find('#pin-map')?.getAttribute('longitude') === '120.6');
    expect(app.calls.filter(({ name }) => name === 'getLocation')).toHaveLength(1);
  });
});

describe('a session that ends while an address is written', () => {
  const writeAndLose = async (): Promise<void> => {
    await write('address-text', '人民');
    await app.until(() => app.find('.places__place') !== null);
    await app.tap('.places__place');
    await app.until(() => app.text('.notice--good').includes('可以送到'));
    await write('address-door', '2号仓库');
    await write('contact-name', '李师傅');
    await write('contact-phone', '13800138000');
    ended = true;
    await app.tap('#save-address');
    await app.until(() => app.find('#sign-in') !== null);
  };
  const signInAs = async (code: string): Promise<void> => {
    app.answers['login'] = { code };
    await app.tap('#sign-in');
    await app.until(() => app.route !== 'pages/sign-in/index');
    await app.settle();
  };
  const valueOf = (field: string) => (app.find(`#${field}`) as HTMLInputElement | null)?.value;

  test('costs nothing: whoever signs in again is back on the page with all that was written, and saves it', async () => {
    await writeAndLose();
    await signInAs('same');
    await app.until(() => app.route === 'packages/addresses/picker/index' && app.find('#address-door') !== null);
    expect(['address-text', 'address-door', 'contact-name', 'contact-phone'].map(valueOf)).toEqual(['越城区人民中路247号', '2号仓库', '李师傅', '13800138000']);
    expect(app.text()).toContain('上次写的还没有保存');

    await app.until(() => app.text('.notice--good').includes('可以送到'));
    await app.tap('#save-address');
    await app.until(() => created.length > 0);
    expect(created).toMatchObject([{ text: '越城区人民中路247号', door: '2号仓库', contactName: '李师傅' }]);
  });

  test('shows nothing of it to another person', async () => {
    await writeAndLose();
    await signInAs('other');
    expect(app.route).toBe('pages/home/index');
    await app.open('/packages/addresses/picker/index');
    await app.until(() => app.find('#address-text') !== null);
    expect(['address-text', 'address-door', 'contact-name', 'contact-phone'].map(valueOf)).toEqual(['', '', '', '']);
  });
});
