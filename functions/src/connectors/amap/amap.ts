import type { Gcj02Point } from '@zhundan/shared';
import { type AmapAccess, type AmapAnswer, createAmapApi } from './amap-api.ts';
import { type Geocoded, type Poi, type Regeocoded, type Tip, toGeocoded, toPois, toRegeocoded, toTips } from './transform.ts';

/** Shaoxing (绍兴市): whose places are suggested first. */
const HOME_CITY = '330600';
/** AMap takes a radius of at most 3 km for regeo, 50 km for around, and 25 places a page. */
const REGEOCODE_RADIUS_METERS = 500;
const PLACES_MAX = 25;
/** Longer texts are not addresses; AMap refuses them. */
const TEXT_MAX = 120;

export type AmapResult<Value> = { ok: true; value: Value } | { ok: false; reason: 'unavailable' | 'quota' };

/** What the map knows. Expected failures are values; a refused key throws VendorMisconfigured. */
export interface Amap {
  /** Where a text lies, or null when nowhere. `city` is a name or an adcode of a city, never of a county-level one. */
  geocode(text: string, city: string): Promise<AmapResult<Geocoded | null>>;
  /** What stands at a point, or null at sea and abroad. */
  regeocode(point: Gcj02Point): Promise<AmapResult<Regeocoded | null>>;
  /** Places that begin like this, those near a point first. */
  tips(keywords: string, near?: Gcj02Point): Promise<AmapResult<Tip[]>>;
  /** Places within a radius in metres, nearest first. */
  around(point: Gcj02Point, radiusMeters: number): Promise<AmapResult<Poi[]>>;
}

export const createAmap = (access: AmapAccess): Amap => {
  const get = createAmapApi(access);

  return {
    geocode: async (text, city) =>
      read(await get('/v3/geocode/geo', { address: text.slice(0, TEXT_MAX), city }), null, toGeocoded),

    regeocode: async (point) => {
      const params = { location: written(point), radius: String(REGEOCODE_RADIUS_METERS), extensions: 'all' };
      return read(await get('/v3/geocode/regeo', params), null, toRegeocoded);
    },

    tips: async (keywords, near) => {
      const place = near ? { location: written(near) } : {};
      const params = { keywords: keywords.slice(0, TEXT_MAX), city: HOME_CITY, datatype: 'poi', ...place };
      return read(await get('/v3/assistant/inputtips', params), [], toTips);
    },

    around: async (point, radiusMeters) => {
      const params = {
        location: written(point), radius: String(Math.round(radiusMeters)), sortrule: 'distance',
        offset: String(PLACES_MAX), page: '1', extensions: 'base',
      };
      return read(await get('/v3/place/around', params), [], toPois);
    },
  };
};

/** AMap takes six decimals (0.1 m) and no more. */
const written = ({ lng, lat }: Gcj02Point): string => `${lng.toFixed(6)},${lat.toFixed(6)}`;

/** An answer in a shape that we do not know is as good as none, but worth a line in the log. */
const read = <Value>(answer: AmapAnswer, nothing: Value, transform: (body: unknown) => Value): AmapResult<Value> => {
  if (!answer.ok) return answer;
  if (answer.body === null) return { ok: true, value: nothing };
  try {
    return { ok: true, value: transform(answer.body) };
  } catch (error) {
    console.warn('AMap answered in a shape that we do not know', error);
    return { ok: false, reason: 'unavailable' };
  }
};
