import { describe, expect, test } from '@jest/globals';
import { locate, shortDistrict } from './locate.ts';
import { textOfPlace } from './place-text.ts';
import type { MapService } from './ports/map.ts';

const pin = { lng: 120.5, lat: 30.07 };
const asked: [string, string][] = [];
const nowhere = { ok: true, value: null } as const;

/** Knows that the pin stands in 柯桥区, and finds every text at the pin. */
const aMap = (changes: Partial<MapService> = {}): MapService => ({
  regeocode: async () => ({ ok: true, value: { formatted: '', adcode: '330603', district: '柯桥区', street: '', number: '', roads: [] } }),
  geocode: async (text, city) => {
    asked.push([text, city]);
    return { ok: true, value: { point: pin, level: '门牌号', adcode: '330603', district: '柯桥区' } };
  },
  tips: async () => ({ ok: true, value: [] }),
  around: async () => ({ ok: true, value: [] }),
  ...changes,
});

describe('a text is looked up', () => {
  test.each([
    ['in the district of its pin, when it names none', '笛扬路336号', '柯桥区笛扬路336号'],
    ['as it is, when it names one, even another', '越城区人民中路235号', '越城区人民中路235号'],
    ['in the district of its pin, when it only sounds like one', '银泰小区3幢', '柯桥区银泰小区3幢'],
  ])('%s', async (_, text, looked) => {
    await locate(aMap(), { text, pin });
    expect(asked.at(-1)).toEqual([looked, '330600']);
  });

  test('and not found says so, without losing the district of the pin', async () => {
    expect(await locate(aMap({ geocode: async () => nowhere }), { text: '无此路1号', pin }))
      .toEqual({ level: '未知', geocoded: null, adcode: '330603', district: '柯桥区', placeName: '' });
  });

  test('from a pin at sea in the whole country', async () => {
    expect(await locate(aMap({ regeocode: async () => nowhere }), { text: '笛扬路336号', pin })).toMatchObject({ adcode: '330603' });
    expect(asked.at(-1)).toEqual(['笛扬路336号', '']);
  });

  test.each(['unavailable', 'quota'] as const)('and the map says %s', async (reason) => {
    const down = async () => ({ ok: false, reason }) as const;
    expect(await locate(aMap({ regeocode: down }), { text: 'x', pin })).toEqual({ refused: 'MAP_UNAVAILABLE' });
    expect(await locate(aMap({ geocode: down }), { text: 'x', pin })).toEqual({ refused: 'MAP_UNAVAILABLE' });
  });
});

describe('a text that says “near” is looked for among the names on the map', () => {
  const tip = (name: string, point = pin) => ({ name, point, address: '', adcode: '330603', district: '柯桥区' });
  const nameOf = async (text: string, ...tips: ReturnType<typeof tip>[]) => await locate(aMap({ tips: async () => ({ ok: true, value: tips }) }), { text, pin });

  test.each([
    ['and has one', '柯桥区转角遇到爱', [tip('转角遇到爱')], '转角遇到爱'],
    ['and has one without its branch', '柯桥区转角遇到爱', [tip('转角遇到爱(柯桥店)')], '转角遇到爱'],
    ['and has the longest', '老隔壁便利', [tip('隔壁便利'), tip('老隔壁便利')], '老隔壁便利'],
    ['and has one in Traditional characters', '轉角遇到愛', [tip('转角遇到爱')], '转角遇到爱'],
    ['but not one that stands elsewhere', '转角遇到爱', [tip('转角遇到爱', { lng: 120.6, lat: 30.07 })], ''],
    ['but not one that the text does not say', '转角遇到爱', [tip('转角咖啡')], ''],
  ])('%s', async (_, text, tips, placeName) => expect(await nameOf(text, ...tips)).toMatchObject({ placeName }));

  test('and no other text is', async () => {
    const tips = async () => { throw new Error('nobody asked'); };
    expect(await locate(aMap({ tips }), { text: '笛扬路336号', pin })).toMatchObject({ placeName: '' });
  });

  test('unless the map does not answer', async () => {
    expect(await locate(aMap({ tips: async () => ({ ok: false, reason: 'unavailable' }) }), { text: '转角遇到爱', pin })).toEqual({ refused: 'MAP_UNAVAILABLE' });
  });
});

test.each([
  ['330681', '浙江省绍兴市诸暨市', '诸暨市'], ['330602', '越城区', '越城区'], ['330106', '浙江省杭州市西湖区', '西湖区'], ['', '', ''],
])('the district of %s %s is %s', (adcode, long, short) => expect(shortDistrict(adcode, long)).toBe(short));

describe('a place is written', () => {
  const place = { name: '绍兴五金城', adcode: '330602', district: '浙江省绍兴市越城区' };
  test.each([
    ['by its number, where it has one', '人民中路235号', '越城区人民中路235号'],
    ['by its name, where it stands at a crossing', '胜利路与中兴路交叉口', '越城区绍兴五金城'],
    ['by its name, where it stands at a metro line', '地铁1号线延安路站', '越城区绍兴五金城'],
    ['with its district once', '越城区人民中路235号', '越城区人民中路235号'],
  ])('%s', (_, address, text) => expect(textOfPlace({ ...place, address })).toBe(text));
});
