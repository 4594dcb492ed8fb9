import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts, judgeAddress } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { anAddressOf, buildChain, type Chain, DOORS, newId } from './chain.ts';
import { fault } from './fault.ts';
import { type Phone, phoneOf } from './phone.ts';

let world: TestWorld, chain: Chain, phone: Phone, other: Phone;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  [phone, other] = await Promise.all([phoneOf(world.url, 'F001'), phoneOf(world.url, 'F002')]);
});
afterAll(() => world?.stop());

const anAddress = (changes: object = {}) => ({
  requestId: newId(), contactName: '王老板', phone: '13800000001', ...DOORS.F001, door: '', isDefault: false, ...changes,
});
const create = (changes: object = {}) => phone.send(contracts.createAddress, anAddress(changes));

describe('an address is refused', () => {
  test.each([
    ['when it is vague', { text: '胜利路与中兴路路口附近' }, 'ADDRESS_TEXT_VAGUE'],
    ['when its vague word is torn apart', { text: '解放北路128号对·\u200B⾯' }, 'ADDRESS_TEXT_VAGUE'],
    ['when it is a road', { text: '越城区人民中路' }, 'ADDRESS_TOO_VAGUE'],
    ['when the map does not know it', { text: '某某某某' }, 'ADDRESS_TOO_VAGUE'],
    ['when the pin is elsewhere', { pin: { lng: 120.59, lat: 30.01 } }, 'ADDRESS_PIN_APART'],
    ['outside the store’s region', DOORS.F002, 'ADDRESS_OUT_OF_REGION'],
    ['at sea', { pin: { lng: 123.5, lat: 30 } }, 'ADDRESS_PIN_APART'],
  ])('%s', async (_, changes, code) => {
    const reply = await create(changes);
    expect([reply.status, reply.code]).toEqual([409, code]);
    expect(reply.details?.['findings']).toEqual(expect.arrayContaining([expect.objectContaining({ code, severity: 'reject' })]));
    const verified = await phone.send(contracts.verifyPlace, { ...DOORS.F001, door: '', ...changes });
    expect(verified.body).toMatchObject({ acceptable: false, findings: reply.details?.['findings'] });
  });

  test('and accepted once the region is allowed', async () => {
    await world.db.query("insert into store_delivery_districts values ($1, '330603')", [chain.stores.F001]);
    expect((await create(DOORS.F002)).status).toBe(201);
    await world.db.query("delete from store_delivery_districts where adcode = '330603' and store_id = $1", [chain.stores.F001]);
  });
});

describe('an address is kept', () => {
  test('with the phone number as it is dialled, and nothing that nobody sees', async () => {
    const { body } = await create({ phone: '+86 139-0000-1001', contactName: '\u202A王\u200B老板 ', door: '１号门面\u3164' });
    expect(body).toMatchObject({ phone: '13900001001', contactName: '王老板', door: '１号门面' });
  });

  test.each([['contactName', '\u200B\u200B'], ['contactName', '\u3164'], ['text', '\u2800\u2800'], ['phone', '1390000100']])('with %s never %j', async (field, value) => {
    expect((await create({ [field]: value })).code).toBe('INPUT_INVALID');
  });

  test('and ordered to again by the name that the map knew, however near it sounds', async () => {
    const kept = await create({ text: '越城区人民中路235号' });
    const facts = async () => (await world.db.query('select app.place_facts(a) as place from addresses a where id = $1', [kept.body.addressId])).rows[0].place;
    expect(await facts()).toMatchObject({ placeName: '' });
    await world.db.query("update addresses set text = '越城区转角遇到爱', place_name = '转角遇到爱' where id = $1", [kept.body.addressId]);
    expect(judgeAddress({ ...await facts(), allowedAdcodes: 'anywhere' })).toEqual([]);
    expect(judgeAddress({ ...await facts(), placeName: '', allowedAdcodes: 'anywhere' })).toMatchObject([{ code: 'ADDRESS_TEXT_VAGUE' }]);
  });

  test('once for one request id', async () => {
    const request = anAddress({ text: '人民中路235号', door: '2号库' });
    const [first, again] = [await phone.send(contracts.createAddress, request), await phone.send(contracts.createAddress, request)];
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await phone.send(contracts.createAddress, { ...request, door: '3号库' })).code).toBe('REQUEST_ID_REUSED');
    const { addresses } = (await phone.send(contracts.listAddresses)).body;
    expect(addresses.filter(({ door }) => door.endsWith('号库'))).toHaveLength(1);
  });

  test('with one default, the last that was made so', async () => {
    await create({ isDefault: true, door: 'a' });
    await create({ isDefault: true, door: 'b' });
    const { addresses } = (await phone.send(contracts.listAddresses)).body;
    expect(addresses.filter(({ isDefault }) => isDefault).map(({ door }) => door)).toEqual(['b']);
    expect(addresses[0]?.door).toBe('b');
  });

  test('and the default stays when the one that should replace it was deleted meanwhile', async () => {
    const { addressId } = (await create({ isDefault: true, door: 'c' })).body;
    const late = { ...anAddress(), operation: 'updateAddress', bodyHash: 'x', userId: chain.users.F001, storeId: chain.stores.F001, addressId: newId(), isDefault: true };
    const { rows: [row] } = await world.db.query('select write_address($1) as answer', [late]);
    expect(row.answer).toEqual({ outcome: 'refused', code: 'NOT_FOUND' });
    const { addresses } = (await phone.send(contracts.listAddresses)).body;
    expect(addresses.find(({ isDefault }) => isDefault)?.addressId).toBe(addressId);
  });

  test('fifty times at most', async () => {
    const store = await phoneOf(world.url, 'F002');
    for (let i = 0; i < 50; i += 1) await anAddressOf(world.db, chain.stores.F002, 'F002');
    const reply = await store.send(contracts.createAddress, anAddress(DOORS.F002));
    expect([reply.status, reply.code]).toEqual([409, 'ADDRESS_LIMIT']);
  });
});

describe('an address is changed and deleted', () => {
  test('by its store, also by a POST that says PATCH, and by no other', async () => {
    const { addressId } = (await create()).body;
    const change = anAddress({ contactName: '王小姐' });
    expect((await other.send(contracts.updateAddress, { addressId, ...change })).code).toBe('NOT_FOUND');
    expect((await other.send(contracts.deleteAddress, { addressId })).code).toBe('NOT_FOUND');

    const changed = await fetch(`${world.url}/api/addresses/${addressId}`, {
      method: 'POST', body: JSON.stringify(change),
      headers: { 'content-type': 'application/json', 'x-http-method-override': 'PATCH', authorization: `Bearer ${phone.session.accessToken}` },
    });
    expect([changed.status, await changed.json()]).toMatchObject([200, { addressId, contactName: '王小姐' }]);

    expect((await phone.send(contracts.deleteAddress, { addressId })).body).toEqual({ deleted: true });
    expect((await phone.send(contracts.deleteAddress, { addressId })).body).toEqual({ deleted: true });
    expect((await phone.send(contracts.updateAddress, { addressId, ...change, requestId: newId() })).code).toBe('NOT_FOUND');
  });
});

describe('while the map is down', () => {
  test.each([['slow to death', { kind: 'timeout' }], ['out of quota', { kind: 'error', infocode: '10003' }], ['broken', { kind: 'reset' }]])('(%s) old addresses serve and new ones say so', async (_, what) => {
    const { addressId } = (await create()).body;
    const mended = await fault(world, { vendor: 'amap', ...what });
    try {
      const [creating, verifying, tips, around, changing] = await Promise.all([
        create(), phone.send(contracts.verifyPlace, { ...DOORS.F001, door: '' }), phone.send(contracts.suggestPlaces, { query: '五金' }),
        phone.send(contracts.listPlacesAround, DOORS.F001.pin), phone.send(contracts.updateAddress, { addressId, ...anAddress({ contactName: '王太太' }) }),
      ]);
      expect([creating, verifying, tips, around].map(({ code }) => code)).toEqual(Array(4).fill('MAP_UNAVAILABLE'));
      expect([changing.status, changing.body.contactName]).toEqual([200, '王太太']);

      const ordered = await phone.send(contracts.placeOrder, {
        requestId: newId(), addressId, lines: [{ skuId: chain.skus['HK-10'], qty: 1 }], expectedTotalFen: 2_680, priceListVersion: 1,
      });
      expect(ordered.status).toBe(201);
    } finally {
      await mended();
    }
  });
});

describe('places', () => {
  test('are suggested with a text that can be ordered to', async () => {
    const { places } = (await phone.send(contracts.suggestPlaces, { query: '人民中路店', ...DOORS.F001.pin })).body;
    const [place] = places;
    expect(place).toMatchObject({ district: '越城区', distance: null });
    expect((await phone.send(contracts.verifyPlace, { text: place!.text, pin: place!.pin, door: '' })).body).toMatchObject({ acceptable: true });
  });

  test('around a pin come with its own address and the roads', async () => {
    const { here, places, roads } = (await phone.send(contracts.listPlacesAround, { ...DOORS.F001.pin, meters: 500 })).body;
    expect(here).toEqual({ text: '越城区人民中路235号', district: '越城区', adcode: '330602' });
    expect(places.length).toBeGreaterThan(0);
    expect(roads.map(({ name }) => name)).toContain('人民中路');
  });
});
