import { describe, expect, test } from '@jest/globals';
import { judgeAddress, ROLES } from '@zhundan/shared';
import { startOfDay } from '../days.ts';
import { makeAddresses } from '../past/addresses.ts';
import { makeChain } from './chain.ts';

const today = startOfDay(new Date('2026-11-23T04:00:00Z'));
const whole = makeChain('whole', today);
const small = makeChain('small', today);

describe('the chain', () => {
  test('has 12 stores of its own, 37 terminals and 59 people in sales', () => {
    expect(whole.stores.filter(({ kind }) => kind === 'own').map(({ code }) => code)).toEqual(
      Array.from({ length: 12 }, (_, index) => `S${String(index + 1).padStart(3, '0')}`));
    expect(whole.stores.filter(({ kind }) => kind === 'franchise').length).toBe(37);
    expect(whole.users.filter(({ code }) => code.startsWith('X')).length).toBe(59);
  });

  test.each([['whole', whole], ['small', small]] as const)('when %s has every role, and nobody without one', (_, chain) => {
    expect(new Set(chain.memberships.map(({ role }) => role))).toEqual(new Set(ROLES));
    const members = new Set(chain.memberships.map(({ userId }) => userId));
    expect(chain.users.filter(({ id }) => !members.has(id))).toEqual([]);
  });

  test.each([['whole', whole], ['small', small]] as const)('when %s has F001 and F002 at one price, F003 at another', (_, { stores }) => {
    const channelOf = (code: string) => stores.find((store) => store.code === code)!.channel;
    expect([channelOf('F001'), channelOf('F002'), channelOf('F003'), channelOf('S001')]).toEqual(['tier_a', 'tier_a', 'tier_b', 'own']);
  });

  test('has one owner of two terminals', () => {
    const ofOwner = small.franchisees.map(({ id }) => small.stores.filter(({ franchiseeId }) => franchiseeId === id).map(({ code }) => code));
    expect(ofOwner).toEqual([['F001'], ['F002'], ['F003'], ['F004', 'F005']]);
  });

  test('serves 诸暨, 嵊州 and 新昌 from the branch', () => {
    const branch = whole.warehouses.find(({ name }) => name === '诸暨分仓')!;
    expect(new Set(whole.stores.filter(({ warehouseId }) => warehouseId === branch.id).map(({ site }) => site.district))).toEqual(
      new Set(['诸暨市', '嵊州市', '新昌县']));
  });

  test('gives everybody another number, and every identity another person', () => {
    const { users, identities } = whole;
    expect(new Set(users.map(({ mobile }) => mobile)).size).toBe(users.length);
    expect(new Set(identities.map(({ userId }) => userId)).size).toBe(identities.length);
    expect(users.filter(({ mobile }) => !/^1[3-9]\d{9}$/.test(mobile))).toEqual([]);
  });

  test('knows newcomers who have an invite and no identity', () => {
    const bound = new Set(whole.identities.map(({ userId }) => userId));
    const newcomers = whole.users.filter(({ id }) => !bound.has(id)).map(({ id }) => id);
    expect(new Set(whole.invites.map(({ userId }) => userId))).toEqual(new Set(newcomers));
  });
});

test('every address is one that the rules accept', () => {
  for (const address of makeAddresses(whole.stores, whole.users)) {
    const store = whole.stores.find(({ id }) => id === address.storeId)!;
    const allowed = whole.deliveryDistricts.filter(({ storeId }) => storeId === store.id).map(({ adcode }) => adcode);
    const { text, door, lng, lat, geocodedLng, geocodedLat, adcode, district } = address;
    expect(judgeAddress({
      text, door, adcode, district, placeName: '', level: '门牌号', pin: { lng, lat }, geocoded: { lng: geocodedLng, lat: geocodedLat },
      allowedAdcodes: store.kind === 'own' ? 'anywhere' : allowed,
    })).toEqual([]);
  }
});
