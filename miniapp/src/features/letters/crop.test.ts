import { describe, expect, test } from '@jest/globals';
import type { Brush } from '../../platform/brush';
import { type Crop, FIRST_CROP, fitted, moved, printOf, turned, turnedCrop, type Turns } from './crop';

const WHOLE: Crop = { left: 0, top: 0, right: 1, bottom: 1 };
const picture = { width: 4_000, height: 3_000 };

describe('a frame', () => {
  test.each([
    ['moves with a corner', 'se', -0.2, -0.1, { ...WHOLE, right: 0.8, bottom: 0.9 }],
    ['moves with an edge alone', 'n', 0.5, 0.25, { ...WHOLE, top: 0.25 }],
    ['does not leave the picture', 'nw', -3, -3, WHOLE],
    ['stays large enough to hold', 'w', 0.99, 0, { ...WHOLE, left: 0.85 }],
  ] as const)('%s', (_, grip, dx, dy, expected) => expect(moved(WHOLE, grip, dx, dy)).toEqual(expected));

  test('moved as a whole keeps its size at the border', () => {
    const crop = moved({ left: 0.1, top: 0.1, right: 0.5, bottom: 0.6 }, 'all', 0.9, -0.9);
    expect([crop.left, crop.right, crop.top, crop.bottom].map((each) => Math.round(each * 100))).toEqual([60, 100, 0, 50]);
  });

  test('turned four times is what it was', () => {
    const four = turnedCrop(turnedCrop(turnedCrop(turnedCrop(FIRST_CROP))));
    for (const side of ['left', 'top', 'right', 'bottom'] as const) expect(four[side]).toBeCloseTo(FIRST_CROP[side]);
  });
});

describe('what is printed', () => {
  test.each([
    ['is no larger than 2,000 pixels', picture, 0, WHOLE, [2_000, 1_500]], ['is upright when it was turned', picture, 1, WHOLE, [1_500, 2_000]],
    ['is not blown up', { width: 900, height: 1_200 }, 0, WHOLE, [900, 1_200]], ['is what was cut out', picture, 0, { ...WHOLE, right: 0.25 }, [667, 2_000]],
  ] as const)('%s', (_, of, turns, crop, [width, height]) => expect(printOf(of, turns, crop)).toMatchObject({ width, height }));

  /** Where a point of the picture comes to lie on the print. */
  const landing = (turns: Turns, crop: Crop, x: number, y: number): number[] => {
    let at = [x, y];
    const steps: ((point: number[]) => number[])[] = [];
    const brush = {
      save: () => undefined, restore: () => undefined, fillRect: () => undefined, fillStyle: '',
      scale: (sx: number, sy: number) => steps.push(([px, py]) => [px! * sx, py! * sy]),
      translate: (dx: number, dy: number) => steps.push(([px, py]) => [px! + dx, py! + dy]),
      rotate: (angle: number) => steps.push(([px, py]) => [px! * Math.cos(angle) - py! * Math.sin(angle), px! * Math.sin(angle) + py! * Math.cos(angle)]),
    };
    printOf(picture, turns, crop).draw(brush as unknown as Brush, () => {
      for (const step of steps.toReversed()) at = step(at);
    });
    return at.map(Math.round);
  };

  test.each([
    [0, [0, 0], [2_000, 1_500]], [1, [1_500, 0], [0, 2_000]], [2, [2_000, 1_500], [0, 0]], [3, [0, 2_000], [1_500, 0]],
  ] as const)('with %i turns has its corners where they belong', (turns, first, last) => {
    expect([landing(turns, WHOLE, 0, 0), landing(turns, WHOLE, 4_000, 3_000)].map((each) => each.map((n) => n + 0))).toEqual([first, last]);
  });
});

test('a picture fits its box, whole', () => {
  expect(fitted(picture, { width: 300, height: 300 })).toEqual({ width: 300, height: 225 });
  expect(turned(picture, 3)).toEqual({ width: 3_000, height: 4_000 });
});
