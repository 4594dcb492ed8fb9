/**
 * The shape of the gazetteer: real names of Shaoxing, coordinates that are plausible (GCJ-02) and not surveyed. Places
 * stand on house numbers, so that an address and the place at it always agree.
 */

/** [lng, lat], GCJ-02. */
export type LngLat = readonly [number, number];

/** What AMap calls a type: `购物服务;家居建材市场;五金卫浴市场` and `060603`. */
export type PlaceKind = 'market' | 'hardware' | 'hospital' | 'school' | 'mall' | 'hotel' | 'station' | 'office' | 'shop' | 'bank' | 'restaurant' | 'park';

export interface DistrictData {
  adcode: string;
  name: string;
  center: LngLat;
  /** Subdistricts and towns (街道, 镇, 乡) with their middles. */
  towns: Readonly<Record<string, LngLat>>;
  /** Roads as lines in the direction in which their numbers grow. */
  roads: Readonly<Record<string, readonly LngLat[]>>;
  /** Name, kind, road, house number. */
  places: readonly (readonly [string, PlaceKind, string, number])[];
  /** Residential areas: name, road, house number of the gate. */
  residences: readonly (readonly [string, string, number])[];
  villages: Readonly<Record<string, LngLat>>;
  /** Areas that people name and no van finds: 开发区 and 热点商圈. */
  zones?: Readonly<Record<string, LngLat>>;
  quarters?: Readonly<Record<string, LngLat>>;
}
