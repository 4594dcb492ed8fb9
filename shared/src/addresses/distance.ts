import type { Gcj02Point } from '../contracts/fields.ts';

/** How far the pin may stand from where the map finds the text. About one long block. */
export const PIN_APART_MAX_METERS = 200;

/** Mean radius of the earth (IUGG R1). */
const EARTH_RADIUS_METERS = 6_371_008.8;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Metres along the great circle between two points (haversine). Both must be GCJ-02: the offset of that system
 * hardly changes within a city, so it cancels out. Mixed with GPS coordinates the answer is wrong by some 500 m.
 */
export const metersBetween = (a: Gcj02Point, b: Gcj02Point): number => {
  const halfLat = Math.sin(radians(b.lat - a.lat) / 2);
  const halfLng = Math.sin(radians(b.lng - a.lng) / 2);
  const h = halfLat ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * halfLng ** 2;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
};
