import { describe, expect, test } from '@jest/globals';
import { extended, isSigned, lengthOf } from './strokes';

const line = (length: number) => [{ x: 0, y: 0 }, { x: length, y: 0 }];

describe('a stroke', () => {
  test('takes a point that is somewhere else', () => expect(extended(line(10), { x: 12, y: 0 })).toHaveLength(3));
  test('takes none from a finger that rests', () => expect(extended(line(10), { x: 11, y: 0 })).toHaveLength(2));
  test('is as long as its way', () => expect(lengthOf([{ x: 0, y: 0 }, { x: 3, y: 4 }, { x: 3, y: 0 }])).toBe(9));
});

describe('somebody has signed', () => {
  test.each([['with 120 pixels of line', [line(60), line(60)], true], ['not with a slip of the thumb', [line(119)], false], ['not with nothing', [], false]])(
    '%s', (_, strokes, expected) => expect(isSigned(strokes)).toBe(expected));
});
