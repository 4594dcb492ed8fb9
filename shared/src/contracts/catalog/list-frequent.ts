import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { instant, priceListVersion, quantity } from '../fields.ts';
import { offer } from './offer.ts';

export const FREQUENT_MAX = 24;

export const listFrequent = contract({
  name: 'listFrequent',
  summary: 'The SKUs this store buys most, with the usual quantity: one tap each.',
  method: 'GET', path: '/api/catalog/frequent', who: ['franchisee'],
  request: z.strictObject({}),
  response: z.strictObject({
    priceListVersion,
    items: z.array(z.strictObject({ offer, lastQty: quantity, boughtTimes: z.int(), lastOrderedAt: instant })),
  }),
  refusals: [],
});
