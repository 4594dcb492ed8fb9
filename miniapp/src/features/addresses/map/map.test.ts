import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { metersBetween } from '@zhundan/shared';
import { withoutOverlap } from './labels';
import { scaleBar, toPixel, toPoint } from './projection';
import { EMPTY_SHEET, roadLines, withLook } from './roads';

const CENTRE = { lng: 120.58, lat: 30 };
const around = (roads: { name: string; pin: { lng: number; lat: number } }[]) => ({
  here: { text: '', district: '', adcode: '' }, places: [], roads: roads.map((road) => ({ ...road, direction: '' })),
});

describe('the sheet', () => {
  test('finds the way back from a pixel to its point', () => {
    fc.assert(fc.property(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 2000 }), fc.double({ min: 0.3, max: 8, noNaN: true }), (x, y, scale) => {
      const back = toPixel(toPoint({ x, y }, CENTRE, scale), CENTRE, scale);
      expect(Math.hypot(back.x - x, back.y - y) * scale).toBeLessThan(0.1);
    }));
  });

  test('measures as the judgement of addresses does, to half a percent', () => {
    const point = toPoint({ x: 120, y: 160 }, CENTRE, 1);
    expect(Math.abs(metersBetween(CENTRE, point) - 200)).toBeLessThan(1);
  });

  test.each([[1, 100, 100, 100], [0.99, 100, 50, 50 / 0.99], [3, 100, 200, 200 / 3]])('at %d m a pixel has a round scale', (scale, max, meters, pixels) =>
    expect(scaleBar(scale, max)).toEqual({ meters, pixels }));
});

describe('a road', () => {
  test('seen once runs across the way to its nearest point', () => {
    const north = toPoint({ x: 0, y: -50 }, CENTRE, 1);
    const [line] = roadLines(withLook(EMPTY_SHEET, CENTRE, around([{ name: '人民中路', pin: north }])), CENTRE, 1);
    expect(Math.abs(line!.along.x)).toBeCloseTo(1);
    expect(line!.at.y).toBeCloseTo(-50, 1);
  });

  test('seen from two places runs through both points', () => {
    const first = withLook(EMPTY_SHEET, CENTRE, around([{ name: '解放路', pin: toPoint({ x: 10, y: 0 }, CENTRE, 1) }]));
    const both = withLook(first, CENTRE, around([{ name: '解放路', pin: toPoint({ x: 110, y: 100 }, CENTRE, 1) }]));
    const [line] = roadLines(both, CENTRE, 1);
    expect(line!.along.x).toBeCloseTo(Math.SQRT1_2, 2);
    expect(line!.along.y).toBeCloseTo(Math.SQRT1_2, 2);
  });

  test('one stands on has no course to be seen, and is not drawn', () =>
    expect(roadLines(withLook(EMPTY_SHEET, CENTRE, around([{ name: '路', pin: CENTRE }])), CENTRE, 1)).toEqual([]));
});

describe('labels that would lie on each other give way', () => {
  const label = (name: string, x: number, y: number) => ({ name, at: { x, y } });
  const names = (labels: { name: string }[]) => labels.map(({ name }) => name);

  test('to the nearer one', () =>
    expect(names(withoutOverlap([label('远处', 200, 0), label('这里', 0, 0), label('旁边的店', 10, 4)], 14))).toEqual(['这里', '远处']));

  test('and to the name of a road, whichever way it runs', () => {
    const upright = { name: '解放北路', at: { x: 50, y: 0 }, angle: 90 };
    expect(names(withoutOverlap([label('店', 40, 25), label('铺', 70, 25)], 14, [upright]))).toEqual(['铺']);
  });
});
