import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { fen, priceListVersion } from '../fields.ts';
import { finding } from '../findings.ts';
import { craftPromise, orderRequest } from './order-request.ts';

export const checkOrder = contract({
  name: 'checkOrder',
  summary: 'Judges an order as placing it would; writes nothing.',
  method: 'POST', path: '/api/orders/check', who: ['franchisee'],
  request: orderRequest,
  response: z.strictObject({
    /** What placing it now would come to; acceptable means not refused. */
    outcome: z.enum(['accept', 'hold', 'refuse']), acceptable: z.boolean(),
    totalFen: fen, priceListVersion, findings: z.array(finding), promises: z.array(craftPromise),
  }),
  refusals: ['ADDRESS_UNKNOWN', 'STORE_CLOSED', 'ORDER_TOO_LARGE', 'ORDER_NOT_MERGEABLE'],
});
