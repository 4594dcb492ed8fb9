import { describe, expect, test } from '@jest/globals';
import { addressOf, doorOf, footOn, gazetteer, metersApart, numberNear, storeSites } from './index.ts';

describe('the gazetteer', () => {
  test('covers six districts with towns, villages, homes and shops', () => {
    for (const { adcode, name } of gazetteer.districts) {
      const here = (all: readonly ({ adcode: string } | { first: { adcode: string } })[]) =>
        all.filter((each) => ('first' in each ? each.first.adcode : each.adcode) === adcode).length;
      const { towns, villages, roads, places, crossings } = gazetteer;
      const counts = [towns, villages, roads, places, crossings].map(here);
      expect({ name, counts, enough: counts.every((count, index) => count >= [10, 5, 15, 60, 8][index]!) }).toMatchObject({ enough: true });
    }
  });

  test('gives every place its own id and, within a district, its own name', () => {
    const { places } = gazetteer;
    expect(new Set(places.map((each) => each.id)).size).toBe(places.length);
    expect(new Set(places.map((each) => each.adcode + each.name)).size).toBe(places.length);
  });

  test('keeps every place within 200 m of the address that it bears', () => {
    for (const place of gazetteer.places) {
      const road = gazetteer.roads.find((each) => each.name === place.road && each.adcode === place.adcode)!;
      expect([addressOf(place), metersApart(doorOf(road, place.number)!, place.point) < 100]).toEqual([addressOf(place), true]);
    }
  });

  test('finds the number of every door that it numbers', () => {
    for (const road of gazetteer.roads) {
      for (let number = 1; number <= road.lastNumber; number += 7) {
        expect(Math.abs(numberNear(road, doorOf(road, number)!) - number)).toBeLessThanOrEqual(2);
      }
    }
  });

  test('ends a road where its numbers end', () => {
    const road = gazetteer.roads[0]!;
    expect([doorOf(road, 0), doorOf(road, road.lastNumber + 1)]).toEqual([null, null]);
    expect(doorOf(road, road.lastNumber)).not.toBeNull();
  });

  test('puts a crossing on both of its roads', () => {
    for (const { first, second, point } of gazetteer.crossings) {
      expect(footOn(first.line, point).meters).toBeLessThan(60);
      expect(footOn(second.line, point).meters).toBeLessThan(60);
    }
  });
});

describe('the stores of the chain', () => {
  test('are 12 of its own and 37 franchise terminals, in all six districts', () => {
    expect(storeSites.filter((site) => site.kind === 'own').map((site) => site.code)).toEqual(
      Array.from({ length: 12 }, (_, index) => `Z${String(index + 1).padStart(2, '0')}`));
    expect(storeSites.filter((site) => site.kind === 'franchise').map((site) => site.code)).toEqual(
      Array.from({ length: 37 }, (_, index) => `F${String(index + 1).padStart(3, '0')}`));
    expect(new Set(storeSites.map((site) => site.adcode)).size).toBe(6);
  });

  test('stand at the doors of their addresses', () => {
    for (const { adcode, road, number, lng, lat } of storeSites) {
      const street = gazetteer.roads.find((each) => each.name === road && each.adcode === adcode)!;
      expect(doorOf(street, number)).toEqual([lng, lat]);
    }
  });
});
