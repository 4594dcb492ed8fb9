import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { requestId } from '../fields.ts';
import { orderStatus } from './order.ts';

export const giveUpOrder = contract({
  name: 'giveUpOrder',
  summary: 'Takes back a submit that nobody answered, by the id it was sent with: answers the order if it arrived after all, else makes sure that it never will.',
  method: 'POST', path: '/api/orders/give-up', who: ['franchisee'],
  request: z.strictObject({ requestId }),
  /** Null: there is no order, and a submit with this id that is still under way will be refused. */
  response: z.strictObject({ placed: z.nullable(z.strictObject({ orderNo: z.string(), status: orderStatus })) }),
  refusals: ['ACCOUNT_DISABLED', 'REQUEST_ID_REUSED'],
});
