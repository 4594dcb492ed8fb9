export { type Amap, type AmapResult, createAmap } from './amap.ts';
export type { AmapAccess } from './amap-api.ts';
export type { Crossing, Geocoded, Poi, Regeocoded, Road, Tip } from './transform.ts';
