import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Address } from '@zhundan/shared';
import { FakeApi, signedInBefore, WeApp } from '../../../../harness';

const DIST = path.resolve(__dirname, '../../../../dist/weapp');
jest.setTimeout(60_000);

const STORE_PIN = { lng: 120.58, lat: 30 }, DOOR_PIN = { lng: 120.581, lat: 30.001 };
const known: Address = {
  addressId: '00000000-0000-4000-8000-000000000001', contactName: '王建国', phone: '13805750001', text: '越城区人民中路235号', door: '', pin: STORE_PIN,
  level: '门牌号', district: '越城区', isDefault: true, verifiedAt: '2026-10-01T00:00:00Z',
};

let created: unknown[];
const api = new FakeApi({
  'GET /api/addresses': { addresses: [known] },
  'GET /api/geo/around': { here: { text: '越城区人民中路237号', district: '越城区', adcode: '330602' }, roads: [], places: [] },
  'GET /api/geo/tips': ({ query }) => ({ body: { places: [{ name: `${query.get('query')}大厦`, text: '越城区人民中路247号', district: '越城区', pin: DOOR_PIN, distance: null }] } }),
  'POST /api/geo/verify': ({ body }) => {
    const vague = (body as { text: string }).text.includes('附近');
    const findings = vague ? [{ code: 'ADDRESS_TEXT_VAGUE', severity: 'reject', message: '地址里写了「附近」，请补上自己的门牌号。', words: ['附近'] }] : [];
    return { body: { acceptable: !vague, level: vague ? '道路' : '门牌号', district: '越城区', geocoded: DOOR_PIN, findings } };
  },
  'POST /api/addresses': ({ body }) => {
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
    await write('contact-phone', '13800138000');
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
