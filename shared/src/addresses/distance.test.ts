import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { metersBetween } from './distance.ts';

const point = fc.record({
  lng: fc.double({ min: 73, max: 136, noNaN: true }),
  lat: fc.double({ min: 3, max: 54, noNaN: true }),
});

describe('the distance between two points', () => {
  test.each([
    ['from the Shaoxing to the Hangzhou city hall is about 44.7 km', { lng: 120.582112, lat: 30.003711 }, { lng: 120.210792, lat: 30.246026 }, 44_700],
    ['of one degree of latitude is 111.195 km', { lng: 120, lat: 30 }, { lng: 120, lat: 31 }, 111_195],
    ['of one degree of longitude at 30° is 96.3 km', { lng: 120, lat: 30 }, { lng: 121, lat: 30 }, 96_297],
  ])('%s', (_, a, b, expected) => {
    expect(Math.abs(metersBetween(a, b) - expected) / expected).toBeLessThan(0.005);
  });

  test('to itself is nothing, and is the same both ways', () => {
    fc.assert(fc.property(point, point, (a, b) => {
      expect(metersBetween(a, a)).toBe(0);
      expect(metersBetween(a, b)).toBeCloseTo(metersBetween(b, a), 6);
    }));
  });

  test('is never longer by a detour', () => {
    fc.assert(fc.property(point, point, point, (a, b, c) =>
      metersBetween(a, c) <= metersBetween(a, b) + metersBetween(b, c) + 1e-6));
  });
});
