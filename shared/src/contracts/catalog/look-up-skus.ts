import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { priceListVersion, skuCode, uuid } from '../fields.ts';
import { offer } from './offer.ts';

export const LOOK_UP_MAX = 200;

export const lookUpSkus = contract({
  name: 'lookUpSkus',
  summary: 'Resolves SKU codes, barcodes and SKU ids to offers: scanning, pasting a list, bringing a kept cart up to date.',
  method: 'POST', path: '/api/catalog/look-up', who: ['franchisee'],
  request: z.strictObject({
    codes: z._default(z.array(skuCode).check(z.maxLength(LOOK_UP_MAX)), []),
    skuIds: z._default(z.array(uuid).check(z.maxLength(LOOK_UP_MAX)), []),
  }),
  response: z.strictObject({
    priceListVersion,
    stockVersion: z.string(),
    offers: z.array(z.strictObject({ matched: z.string(), offer })),
    /** The codes and ids that name nothing, as they were sent. */
    unknown: z.array(z.string()),
  }),
  refusals: [],
});
