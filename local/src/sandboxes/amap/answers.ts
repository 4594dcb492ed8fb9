import type { LngLat } from '../../gazetteer/index.ts';

/** How AMap writes: absent is `[]`, numbers are strings, points are "lng,lat". */

export const OK = { status: '1', info: 'OK', infocode: '10000' } as const;
export const ABSENT: readonly never[] = [];

/** The infocodes that the sandbox gives by itself or by a fault, with the `info` that belongs to each. */
const INFO: Readonly<Record<string, string>> = {
  10001: 'INVALID_USER_KEY',
  10003: 'DAILY_QUERY_OVER_LIMIT',
  10004: 'ACCESS_TOO_FREQUENT',
  10016: 'SERVER_IS_BUSY',
  10021: 'CUQPS_HAS_EXCEEDED_THE_LIMIT',
  10044: 'USER_DAILY_QUERY_OVER_LIMIT',
  20000: 'INVALID_PARAMS',
  20001: 'MISSING_REQUIRED_PARAMS',
  30001: 'ENGINE_RESPONSE_DATA_ERROR',
};

/** AMap refuses with HTTP 200. */
export const refusal = (infocode: string) => ({ status: '0', info: INFO[infocode] ?? 'UNKNOWN_ERROR', infocode });

export const orAbsent = (value: string | undefined): string | readonly never[] => value || ABSENT;

export const written = ([lng, lat]: LngLat): string => `${lng.toFixed(6)},${lat.toFixed(6)}`;

/** "120.58,30.0" → a point; null for anything else. */
export const readPoint = (text: string): LngLat | null => {
  const match = /^(-?\d{1,3}(?:\.\d+)?),(-?\d{1,2}(?:\.\d+)?)$/.exec(text);
  return match ? [Number(match[1]), Number(match[2])] : null;
};

export const NO_BUILDING = { name: ABSENT, type: ABSENT };
export const PROVINCE = '浙江省';
export const CITY = '绍兴市';
export const CITY_CODE = '0575';
