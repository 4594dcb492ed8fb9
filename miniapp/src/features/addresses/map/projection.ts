import type { Gcj02Point } from '@zhundan/shared';

/** Flat earth, exact enough for the two kilometres a map on a phone shows: the error stays under a centimetre per metre. */
const METERS_PER_DEGREE = 111_320;

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Where a point stands on the sheet: pixels right of and below the centre. */
export const toPixel = (point: Gcj02Point, centre: Gcj02Point, metersPerPixel: number): Pixel => ({
  x: ((point.lng - centre.lng) * METERS_PER_DEGREE * Math.cos(radians(centre.lat))) / metersPerPixel,
  y: ((centre.lat - point.lat) * METERS_PER_DEGREE) / metersPerPixel,
});

/** The point under a pixel of the sheet; the way back of `toPixel`. Seven decimals are a centimetre. */
export const toPoint = ({ x, y }: Pixel, centre: Gcj02Point, metersPerPixel: number): Gcj02Point => ({
  lng: rounded(centre.lng + (x * metersPerPixel) / (METERS_PER_DEGREE * Math.cos(radians(centre.lat)))),
  lat: rounded(centre.lat - (y * metersPerPixel) / METERS_PER_DEGREE),
});

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

const ROUND_METERS = [20, 50, 100, 200, 500, 1_000] as const;

/** The longest round distance that fits into `maxPixels`. */
export const scaleBar = (metersPerPixel: number, maxPixels: number): { meters: number; pixels: number } => {
  const meters = [...ROUND_METERS].reverse().find((each) => each / metersPerPixel <= maxPixels) ?? ROUND_METERS[0];
  return { meters, pixels: meters / metersPerPixel };
};
