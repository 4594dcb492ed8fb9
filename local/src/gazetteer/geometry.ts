import type { LngLat } from './types.ts';

/**
 * A flat earth, good to a metre within a city. The sandbox measures for itself: a test that compares its distances
 * with the product's compares two rulers, not one with itself.
 */

const METERS_PER_LAT = 111_195;
const metersPerLng = (lat: number): number => METERS_PER_LAT * Math.cos((lat * Math.PI) / 180);

/** East and north from one point to the other, in metres. */
const offset = (from: LngLat, to: LngLat): [east: number, north: number] => [
  (to[0] - from[0]) * metersPerLng((from[1] + to[1]) / 2),
  (to[1] - from[1]) * METERS_PER_LAT,
];

export const move = (from: LngLat, east: number, north: number): LngLat =>
  [from[0] + east / metersPerLng(from[1]), from[1] + north / METERS_PER_LAT];

export const metersApart = (a: LngLat, b: LngLat): number => Math.hypot(...offset(a, b));

const COMPASS = ['东', '东北', '北', '西北', '西', '西南', '南', '东南'] as const;

/** In which of eight directions `to` lies from `from`. */
export const directionOf = (from: LngLat, to: LngLat): string => {
  const [east, north] = offset(from, to);
  const eighth = Math.round(Math.atan2(north, east) / (Math.PI / 4));
  return COMPASS[(eighth + 8) % 8] ?? '东';
};

interface Foot {
  /** The point of the line that is nearest. */
  point: LngLat;
  /** Metres from the line. */
  meters: number;
  /** Metres from the line's beginning to the foot. */
  along: number;
  /** Whether the point asked about lies left of the line, looking along it. */
  isLeft: boolean;
}

/** Where a perpendicular from `point` meets a line of several pieces. */
export const footOn = (line: readonly LngLat[], point: LngLat): Foot => {
  let best: Foot | null = null;
  let walked = 0;
  for (const [start, end] of pieces(line)) {
    const [dx, dy] = offset(start, end);
    const [px, py] = offset(start, point);
    const length = Math.hypot(dx, dy);
    const along = Math.min(Math.max((px * dx + py * dy) / length, 0), length);
    const foot = move(start, (dx * along) / length, (dy * along) / length);
    const meters = metersApart(foot, point);
    if (!best || meters < best.meters) best = { point: foot, meters, along: walked + along, isLeft: dx * py - dy * px > 0 };
    walked += length;
  }
  if (!best) throw new Error('a line needs two points');
  return best;
};

export const lengthOf = (line: readonly LngLat[]): number =>
  pieces(line).reduce((total, [start, end]) => total + metersApart(start, end), 0);

/** The point so many metres along a line and so many to its left. */
export const pointAlong = (line: readonly LngLat[], along: number, left = 0): LngLat => {
  let rest = along;
  for (const [index, [start, end]] of pieces(line).entries()) {
    const [dx, dy] = offset(start, end);
    const length = Math.hypot(dx, dy);
    if (rest <= length || index === line.length - 2) {
      return move(start, (dx * rest - dy * left) / length, (dy * rest + dx * left) / length);
    }
    rest -= length;
  }
  throw new Error('a line needs two points');
};

const pieces = (line: readonly LngLat[]): [LngLat, LngLat][] =>
  line.slice(1).map((end, index) => [line[index] as LngLat, end]);
