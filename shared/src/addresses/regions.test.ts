import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { districtName, isInRegion, SHAOXING_DISTRICTS } from './regions.ts';

const districts = Object.keys(SHAOXING_DISTRICTS);

describe('a district is in a region', () => {
  test.each([
    ['that names it', '330602', ['330602'], true],
    ['that names its city', '330681', ['330600'], true],
    ['that names its province', '330681', ['330000'], true],
    ['but not one that names its neighbour', '330602', ['330603'], false],
    ['but not one of another province', '330602', ['310000'], false],
    ['but not an empty one', '330602', [], false],
  ])('%s', (_, adcode, allowed, expected) => expect(isInRegion(adcode, allowed)).toBe(expected));

  test('exactly when the list has it, as long as the list names districts', () => {
    fc.assert(fc.property(fc.constantFrom(...districts), fc.subarray(districts), (adcode, allowed) =>
      isInRegion(adcode, allowed) === allowed.includes(adcode)));
  });

  test('always, when HQ allows anywhere', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{6}$/), (adcode) => isInRegion(adcode, 'anywhere')));
  });
});

test('a district elsewhere is called by its code', () => {
  expect([districtName('330624'), districtName('310101')]).toEqual(['新昌县', '310101']);
});
