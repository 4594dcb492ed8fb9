import type { Gcj02Point } from '@zhundan/shared';

type Result<Value> = Promise<{ ok: true; value: Value } | { ok: false; reason: 'unavailable' | 'quota' }>;

interface PlaceOnMap {
  name: string;
  /** Street and number, as far as the map knows; may be empty. */
  address: string;
  point: Gcj02Point;
  adcode: string;
  district: string;
}

/** What a map service knows; see connectors/amap. */
export interface MapService {
  geocode(text: string, city: string): Result<{ point: Gcj02Point; level: string; adcode: string; district: string } | null>;
  regeocode(point: Gcj02Point): Result<{
    formatted: string; adcode: string; district: string; street: string; number: string;
    roads: { name: string; point: Gcj02Point; direction: string }[];
  } | null>;
  tips(keywords: string, near?: Gcj02Point): Result<PlaceOnMap[]>;
  around(point: Gcj02Point, radiusMeters: number): Result<(PlaceOnMap & { meters: number })[]>;
}
