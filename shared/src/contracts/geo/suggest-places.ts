import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { text } from '../fields.ts';
import { place } from './place.ts';

export const suggestPlaces = contract({
  name: 'suggestPlaces',
  summary: 'Places that complete what is being typed.',
  method: 'GET', path: '/api/geo/tips', who: ['franchisee'],
  request: z.strictObject({
    query: text(1, 60),
    lng: z.optional(z.coerce.number().check(z.minimum(73), z.maximum(136))),
    lat: z.optional(z.coerce.number().check(z.minimum(3), z.maximum(54))),
  }),
  response: z.strictObject({ places: z.array(place) }),
  refusals: ['MAP_UNAVAILABLE'],
});
