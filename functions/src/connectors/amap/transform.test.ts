import { describe, expect, test } from '@jest/globals';
import * as answers from './fixtures.ts';
import { toGeocoded, toPois, toRegeocoded, toTips } from './transform.ts';

describe('a geocode', () => {
  test('gives point, level, district and a text without seams', () => {
    expect(toGeocoded(answers.geocodeOfHouseNumber)).toEqual({
      point: { lng: 120.581, lat: 30.001 }, level: '门牌号', adcode: '330602', district: '越城区',
      formatted: '浙江省绍兴市越城区人民中路235号',
    });
  });

  test('of a city names the city where a district is absent', () => {
    expect(toGeocoded(answers.geocodeOfCity)).toMatchObject({ district: '绍兴市', level: '市' });
  });

  test('of an unknown text is null', () => {
    expect(toGeocoded(answers.geocodeOfNothing)).toBeNull();
  });
});

describe('a regeocode', () => {
  test('names the house, and the nearest place whatever the order of the answer', () => {
    expect(toRegeocoded(answers.regeocodeOfShop)).toMatchObject({
      adcode: '330602', district: '越城区', township: '府山街道', street: '人民中路', number: '235号',
      nearestPoi: { name: '鑫达五金店', address: '', meters: 13 },
      roads: [{ name: '人民中路', direction: '南', meters: 9 }],
      crossings: [{ first: '人民中路', second: '解放北路', meters: 141 }],
    });
  });

  test('of a bare field has no street, no place and no road', () => {
    expect(toRegeocoded(answers.regeocodeOfBareField)).toEqual({
      formatted: '浙江省绍兴市新昌县回山镇', adcode: '330624', district: '新昌县', township: '回山镇',
      street: '', number: '', nearestPoi: null, roads: [], crossings: [],
    });
  });

  test('at sea is null', () => {
    expect(toRegeocoded(answers.regeocodeAtSea)).toBeNull();
  });
});

test('tips without a point are dropped', () => {
  expect(toTips(answers.tips)).toEqual([{
    id: 'B01', name: '绍兴五金城', address: '胜利东路360号', point: { lng: 120.601, lat: 30.012 },
    adcode: '330602', district: '浙江省绍兴市越城区',
  }]);
});

test('places around come nearest first', () => {
  expect(toPois(answers.around).map((each) => [each.name, each.meters, each.address])).toEqual([
    ['鑫达五金店', 12, ''], ['绍兴市人民医院', 88, '中兴北路568号'],
  ]);
});

test('an answer in another shape is a bug of theirs, told loudly', () => {
  expect(() => toGeocoded({ geocodes: [{ location: 5 }] })).toThrow();
});
