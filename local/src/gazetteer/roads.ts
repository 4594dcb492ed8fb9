import { footOn, lengthOf, metersApart, pointAlong } from './geometry.ts';
import type { DistrictData, LngLat } from './types.ts';

/** One number every five metres, odd ones on the left: what a Chinese street roughly does. */
const METERS_PER_NUMBER = 5;
/** From the middle of the road to the doors. */
const DOOR_METERS = 14;
/** Roads whose lines come this near to each other cross. */
const CROSSING_METERS = 40;

export interface Road {
  id: string;
  name: string;
  adcode: string;
  line: readonly LngLat[];
  lastNumber: number;
}

export interface Crossing { first: Road; second: Road; point: LngLat }

export const roadsOf = ({ adcode, roads }: DistrictData): Road[] =>
  Object.entries(roads).map(([name, line], index) => ({
    id: `R${adcode}${String(index + 1).padStart(3, '0')}`, name, adcode, line,
    lastNumber: Math.floor(lengthOf(line) / METERS_PER_NUMBER) - 1,
  }));

/** The door of a house number, or null beyond the end of the road. 235-1 stands beside 235. */
export const doorOf = (road: Road, number: number): LngLat | null => {
  if (number < 1 || number > road.lastNumber) return null;
  const left = number % 2 === 1 ? DOOR_METERS : -DOOR_METERS;
  return round(pointAlong(road.line, number * METERS_PER_NUMBER, left));
};

/** The house number whose door is nearest to a point that lies beside this road. */
export const numberNear = (road: Road, point: LngLat): number => {
  const { along, isLeft } = footOn(road.line, point);
  const rough = Math.round(along / METERS_PER_NUMBER);
  const sided = rough % 2 === (isLeft ? 1 : 0) ? rough : rough + 1;
  return Math.min(Math.max(sided, 1), road.lastNumber);
};

export const middleOf = (road: Road): LngLat => round(pointAlong(road.line, lengthOf(road.line) / 2));

/** Every pair of roads of one district that meet, with the point where they do. */
export const crossingsOf = (roads: readonly Road[]): Crossing[] =>
  roads.flatMap((first, index) => roads.slice(index + 1).flatMap((second) => {
    if (first.adcode !== second.adcode || baseName(first.name) === baseName(second.name)) return [];
    const point = meetingPoint(first.line, second.line);
    return point ? [{ first, second, point }] : [];
  }));

/** 胜利东路 and 胜利西路 are 胜利路: people leave the direction out. */
export const baseName = (name: string): string => name.replace(/[东西南北中](?=路|街|大道)/, '');

/** Follows one line and keeps the place that is nearest to the other: exact enough at ten metres a step. */
const meetingPoint = (a: readonly LngLat[], b: readonly LngLat[]): LngLat | null => {
  const length = lengthOf(a);
  const STEP_METERS = 10;
  let best: { point: LngLat; meters: number } | null = null;
  for (let along = 0; along <= length + STEP_METERS; along += STEP_METERS) {
    const here = pointAlong(a, Math.min(along, length));
    const foot = footOn(b, here);
    if (!best || foot.meters < best.meters) best = { point: foot.point, meters: metersApart(here, foot.point) };
  }
  return best && best.meters <= CROSSING_METERS ? round(best.point) : null;
};

/** AMap writes six decimals. */
export const round = ([lng, lat]: LngLat): LngLat => [Number(lng.toFixed(6)), Number(lat.toFixed(6))];
