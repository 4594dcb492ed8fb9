import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { gcj02Point } from '../fields.ts';
import { place } from './place.ts';

export const AROUND_METERS_MAX = 2000;

export const listPlacesAround = contract({
  name: 'listPlacesAround',
  summary: 'What stands at a point and near it: fills the map and the list under it.',
  method: 'GET', path: '/api/geo/around', who: ['franchisee'],
  request: z.strictObject({
    lng: z.coerce.number().check(z.minimum(73), z.maximum(136)),
    lat: z.coerce.number().check(z.minimum(3), z.maximum(54)),
    meters: z._default(z.coerce.number().check(z.int(), z.minimum(50), z.maximum(AROUND_METERS_MAX)), 500),
  }),
  response: z.strictObject({
    /** The address of the point itself. */
    here: z.strictObject({ text: z.string(), district: z.string(), adcode: z.string() }),
    places: z.array(place),
    /** Names and nearest points of roads, for drawing. */
    roads: z.array(z.strictObject({ name: z.string(), pin: gcj02Point, direction: z.string() })),
  }),
  refusals: ['MAP_UNAVAILABLE'],
});
