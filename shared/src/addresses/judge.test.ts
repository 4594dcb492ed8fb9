import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressFinding } from '../contracts/findings.ts';
import { type AddressFacts, judgeAddress } from './judge.ts';
import { GEOCODE_LEVELS, isDeliverable } from './levels.ts';

const door235 = { lng: 120.582, lat: 30.0 };
/** One ten-thousandth of a degree of latitude is 11.12 m. */
const north = (meters: number) => ({ lng: door235.lng, lat: door235.lat + meters / 111_195.08 });

const anAddress = (changes: Partial<AddressFacts> = {}): AddressFacts => ({
  text: '越城区人民中路235号', door: '', level: '门牌号', pin: door235, geocoded: door235,
  adcode: '330602', district: '', placeName: '', allowedAdcodes: ['330602'], ...changes,
});
const codes = (facts: AddressFacts) => judgeAddress(facts).map((finding) => finding.code);

describe('an address can be delivered to', () => {
  test.each([
    ['when text, level, pin and region agree', anAddress()],
    ['199.9 m from its text', anAddress({ pin: north(199.9) })],
    ['anywhere, where HQ allows it', anAddress({ adcode: '310101', allowedAdcodes: 'anywhere' })],
    ['in a district of an allowed city', anAddress({ adcode: '330681', allowedAdcodes: ['330600'] })],
  ])('%s', (_, facts) => expect(codes(facts)).toEqual([]));
});

describe('an address cannot be delivered to', () => {
  test.each([
    ['at a crossing', anAddress({ level: '道路交叉路口' }), ['ADDRESS_TOO_VAGUE']],
    ['that the map does not know', anAddress({ geocoded: null }), ['ADDRESS_TOO_VAGUE']],
    ['200.5 m from its text', anAddress({ pin: north(200.5) }), ['ADDRESS_PIN_APART']],
    ['in another district', anAddress({ adcode: '330603' }), ['ADDRESS_OUT_OF_REGION']],
    ['when no district is allowed', anAddress({ allowedAdcodes: [] }), ['ADDRESS_OUT_OF_REGION']],
    ['near something', anAddress({ text: '人民中路附近' }), ['ADDRESS_TEXT_VAGUE']],
    ['in no district at all, even where anywhere is allowed', anAddress({ adcode: '', allowedAdcodes: 'anywhere' }), ['ADDRESS_OUT_OF_REGION']],
  ])('%s', (_, facts, expected) => expect(codes(facts)).toEqual(expected));

  test('for four reasons at once, told in the order of a driver', () => {
    const facts = anAddress({ text: '胜利路与中兴路路口附近', level: '道路交叉路口', pin: north(3000), adcode: '330624' });
    expect(codes(facts)).toEqual(['ADDRESS_TEXT_VAGUE', 'ADDRESS_TOO_VAGUE', 'ADDRESS_PIN_APART', 'ADDRESS_OUT_OF_REGION']);
  });

  test('and is told how far off the pin is, never rounded into what is allowed', () => {
    const [finding] = judgeAddress(anAddress({ pin: north(200.2) }));
    expect(finding).toMatchObject({ message: expect.stringContaining('相差 201 米'), meters: 201, maxMeters: 200 });
  });

  test('and is told the name of the district', () => {
    const [finding] = judgeAddress(anAddress({ adcode: '330681' }));
    expect(finding?.message).toContain('诸暨市');
    expect(finding?.message).toContain('越城区');
  });

  test.each([
    ['in no district', { adcode: '', district: '' }, '图钉没有落在地图上的任何区县里，可能在水面或境外。请把图钉拖到收货的门口。'],
    ['in a district that the map names', { adcode: '310101', district: '黄浦区' }, '这个地址在黄浦区，不在本店可以送货的区域里（越城区）。请换一个区域内的地址；确实要送，请联系总部放开区域。'],
    ['in one that nobody names', { adcode: '310101', district: '' }, '这个地址不在本店可以送货的区域里（越城区）。请换一个区域内的地址；确实要送，请联系总部放开区域。'],
    ['of a store that may deliver nowhere yet', { adcode: '330603', allowedAdcodes: [] }, '这个地址在柯桥区，不在本店可以送货的区域里，因为总部还没有为本店设置送货区域。请联系总部设置后再保存。'],
    ['outside a whole city', { adcode: '330106', district: '西湖区', allowedAdcodes: ['330600'] }, '这个地址在西湖区，不在本店可以送货的区域里（绍兴市）。请换一个区域内的地址；确实要送，请联系总部放开区域。'],
  ])('%s, in a whole sentence', (_, changes, message) => expect(judgeAddress(anAddress(changes))).toMatchObject([{ code: 'ADDRESS_OUT_OF_REGION', message }]));
});

describe('a level is fine enough', () => {
  test('exactly when it is finer than a street', () => {
    expect(GEOCODE_LEVELS.filter(isDeliverable)).toEqual(['兴趣点', '门牌号', '单元号', '楼层', '房间', '门址', '住宅区']);
  });

  test('and never when AMap has not documented it', () => {
    expect(isDeliverable('星球')).toBe(false);
  });
});

describe('whatever the facts', () => {
  const point = fc.record({ lng: fc.double({ min: 120, max: 121.2, noNaN: true }), lat: fc.double({ min: 29.2, max: 30.3, noNaN: true }) });
  const facts: fc.Arbitrary<AddressFacts> = fc.record({
    text: fc.string({ maxLength: 60 }), door: fc.string({ maxLength: 20 }), level: fc.constantFrom(...GEOCODE_LEVELS),
    pin: point, geocoded: fc.option(point), adcode: fc.constantFrom('', '330602', '330681', '310101'), district: fc.constantFrom('', '越城区', '黄浦区'), placeName: fc.constantFrom('', '隔壁便利店'),
    allowedAdcodes: fc.oneof(fc.constant('anywhere' as const), fc.subarray(['330602', '330603', '330681'])),
  });

  test('each code is told once at most, in the shape of the contract, with a sentence that says what to do', () => {
    fc.assert(fc.property(facts, (each) => {
      const found = judgeAddress(each);
      expect(new Set(found.map((finding) => finding.code)).size).toBe(found.length);
      for (const finding of found) expect(addressFinding.parse(finding).message).toMatch(/请.+。$/);
    }));
  });

  test('allowing more never adds a finding', () => {
    fc.assert(fc.property(facts, (each) => judgeAddress({ ...each, allowedAdcodes: 'anywhere' }).length <= judgeAddress(each).length));
  });
});
