import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { orderNo } from '../../orders/read-order-no.ts';
import { priceListVersion, quantity } from '../fields.ts';
import { offer } from '../catalog/offer.ts';

export const reorder = contract({
  name: 'reorder',
  summary: 'An earlier order’s goods at today’s prices and stock, ready for the cart. Writes nothing.',
  method: 'POST', path: '/api/orders/{orderNo}/reorder', who: ['franchisee'],
  request: z.strictObject({ orderNo }),
  response: z.strictObject({
    priceListVersion,
    stockVersion: z.string(),
    lines: z.array(z.strictObject({ offer, qty: quantity })),
  }),
  refusals: ['NOT_FOUND'],
});
