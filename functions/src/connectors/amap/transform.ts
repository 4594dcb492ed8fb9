import type { Gcj02Point } from '@zhundan/shared';
import * as z from 'zod';

/** Their answers → our values. AMap writes an absent value as `[]`, a number as a string, a point as "lng,lat". */

export interface Geocoded {
  point: Gcj02Point;
  /** 门牌号, 道路 …: how finely the text was matched. */
  level: string;
  adcode: string;
  district: string;
  formatted: string;
}

export interface Place {
  id: string;
  name: string;
  /** Street and number, as far as AMap knows; may be empty. */
  address: string;
  point: Gcj02Point;
}
export interface Tip extends Place { adcode: string; district: string }
export interface Poi extends Place { adcode: string; district: string; type: string; meters: number }
export interface Road { name: string; point: Gcj02Point; direction: string; meters: number }
export interface Crossing { first: string; second: string; point: Gcj02Point; meters: number }

export interface Regeocoded {
  formatted: string;
  adcode: string;
  district: string;
  township: string;
  /** The nearest house number that AMap knows: 人民中路 and 235号; empty where there is none. */
  street: string;
  number: string;
  nearestPoi: (Place & { meters: number }) | null;
  roads: Road[];
  crossings: Crossing[];
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null || (Array.isArray(value) && value.length === 0);
const text = z.preprocess((value) => (isAbsent(value) ? '' : value), z.string());
const meters = text.transform((value) => Math.round(Number(value) || 0));
const listOf = <Item extends z.ZodType>(item: Item) => z.preprocess((value) => (isAbsent(value) ? [] : value), z.array(item));

/** "120.582112,30.003711" → a point; null where AMap gives none. */
const point = text.transform((value): Gcj02Point | null => {
  const [lng, lat, ...rest] = value.split(',').map(Number);
  return lng && lat && rest.length === 0 && Number.isFinite(lng + lat) ? { lng, lat } : null;
});

/** formatted_address sometimes keeps the seams of its parts: 阜通东大街|6号楼. */
const formatted = text.transform((value) => value.replaceAll('|', ''));

const geocodeAnswer = z.object({
  geocodes: listOf(z.object({ formatted_address: formatted, adcode: text, district: text, city: text, level: text, location: point })),
});

/** The best match, or null when AMap has none. Its list is ordered by confidence. */
export const toGeocoded = (body: unknown): Geocoded | null => {
  for (const each of geocodeAnswer.parse(body).geocodes) {
    if (!each.location) continue;
    return {
      point: each.location, level: each.level, adcode: each.adcode,
      district: each.district || each.city, formatted: each.formatted_address,
    };
  }
  return null;
};

const placeParts = { id: text, name: text, address: text, location: point };
const regeocodeAnswer = z.object({
  regeocode: z.object({
    formatted_address: formatted,
    addressComponent: z.object({
      adcode: text, city: text, district: text, township: text,
      streetNumber: z.object({ street: text, number: text }).optional(),
    }),
    pois: listOf(z.object({ ...placeParts, distance: meters })),
    roads: listOf(z.object({ name: text, location: point, direction: text, distance: meters })),
    roadinters: listOf(z.object({ first_name: text, second_name: text, location: point, distance: meters })),
  }),
});

/** What stands at a point, or null where no district is: at sea and abroad AMap answers with empty values. */
export const toRegeocoded = (body: unknown): Regeocoded | null => {
  const { regeocode } = regeocodeAnswer.parse(body);
  const component = regeocode.addressComponent;
  if (component.adcode === '') return null;

  const [nearest] = regeocode.pois.flatMap(located).sort((a, b) => a.distance - b.distance);
  return {
    formatted: regeocode.formatted_address,
    adcode: component.adcode,
    district: component.district || component.city,
    township: component.township,
    street: component.streetNumber?.street ?? '',
    number: component.streetNumber?.number ?? '',
    nearestPoi: nearest ? { ...placeOf(nearest), meters: nearest.distance } : null,
    roads: regeocode.roads.flatMap(located).map(({ name, point, direction, distance }) => ({ name, point, direction, meters: distance })),
    crossings: regeocode.roadinters.flatMap(located).map((each) => ({
      first: each.first_name, second: each.second_name, point: each.point, meters: each.distance,
    })),
  };
};

const tipsAnswer = z.object({ tips: listOf(z.object({ ...placeParts, adcode: text, district: text })) });

/** Tips that can be pinned. Bare words and bus lines have no point, and an address needs one. */
export const toTips = (body: unknown): Tip[] =>
  tipsAnswer.parse(body).tips.flatMap(located).map((each) => ({ ...placeOf(each), adcode: each.adcode, district: each.district }));

const aroundAnswer = z.object({
  pois: listOf(z.object({ ...placeParts, adcode: text, adname: text, type: text, distance: meters })),
});

/** Nearest first. */
export const toPois = (body: unknown): Poi[] =>
  aroundAnswer.parse(body).pois.flatMap(located)
    .map((each) => ({ ...placeOf(each), adcode: each.adcode, district: each.adname, type: each.type, meters: each.distance }))
    .sort((a, b) => a.meters - b.meters);

/** Keeps what has a point, and says so in the type. */
const located = <Each extends { location: Gcj02Point | null }>(each: Each): (Each & { point: Gcj02Point })[] =>
  each.location ? [{ ...each, point: each.location }] : [];

const placeOf = ({ id, name, address, point }: Place): Place => ({ id, name, address, point });
