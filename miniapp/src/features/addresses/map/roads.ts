import type { contracts, Gcj02Point, Output } from '@zhundan/shared';
import { type Pixel, toPixel } from './projection';

type Around = Output<typeof contracts.listPlacesAround>;

/** A road as it was seen from somewhere: its nearest point, and from where. */
interface Sight {
  readonly from: Gcj02Point;
  readonly pin: Gcj02Point;
}

/** All that has been seen of the neighbourhood while the map was moved. */
export interface Sheet {
  readonly roads: ReadonlyMap<string, readonly Sight[]>;
  readonly places: ReadonlyMap<string, { readonly name: string; readonly text: string; readonly pin: Gcj02Point }>;
}

export const EMPTY_SHEET: Sheet = { roads: new Map(), places: new Map() };

const SIGHTS_PER_ROAD_MAX = 24;
const PLACES_MAX = 160;

/** What was known, and what one more look around adds. */
export const withLook = (sheet: Sheet, from: Gcj02Point, around: Around): Sheet => {
  const roads = new Map(sheet.roads);
  for (const { name, pin } of around.roads) {
    if (name) roads.set(name, [...(roads.get(name) ?? []), { from, pin }].slice(-SIGHTS_PER_ROAD_MAX));
  }
  const places = new Map(sheet.places);
  for (const { name, text, pin } of around.places) if (pin) places.set(`${name}|${text}`, { name, text, pin });
  return { roads, places: new Map([...places].slice(-PLACES_MAX)) };
};

export interface RoadLine {
  readonly name: string;
  /** A pixel on the road, and the direction in which it runs, as a unit vector. */
  readonly at: Pixel;
  readonly along: Pixel;
}

/** Seen at two points this far apart, a road shows its own direction. */
const SPREAD_MIN_METERS = 40;

/**
 * Roads as lines. The map service names a road and its nearest point, not its course; but the way to the nearest point
 * of a straight road meets it at a right angle, so one look gives the course, and several give it better.
 */
export const roadLines = (sheet: Sheet, centre: Gcj02Point, metersPerPixel: number): RoadLine[] =>
  [...sheet.roads].flatMap(([name, sights]) => {
    const pins = sights.map(({ pin }) => toPixel(pin, centre, metersPerPixel));
    const nearest = [...pins].sort((a, b) => length(a) - length(b))[0]!;
    const far = [...pins].sort((a, b) => length(minus(b, nearest)) - length(minus(a, nearest)))[0]!;
    const spread = minus(far, nearest);
    if (length(spread) * metersPerPixel >= SPREAD_MIN_METERS) return [{ name, at: nearest, along: unit(spread) }];

    const seen = sights.map(({ from, pin }) => minus(toPixel(pin, centre, metersPerPixel), toPixel(from, centre, metersPerPixel)))
      .sort((a, b) => length(b) - length(a))[0]!;
    if (length(seen) * metersPerPixel < 1) return [];
    const { x, y } = unit(seen);
    return [{ name, at: nearest, along: { x: -y, y: x } }];
  });

const minus = (a: Pixel, b: Pixel): Pixel => ({ x: a.x - b.x, y: a.y - b.y });
const length = ({ x, y }: Pixel): number => Math.hypot(x, y);
const unit = (vector: Pixel): Pixel => ({ x: vector.x / length(vector), y: vector.y / length(vector) });
