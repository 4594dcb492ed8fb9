import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { fen } from '../fields.ts';
import { finding } from '../findings.ts';
import { orderStatus } from './order.ts';
import { craftPromise, ORDER_REFUSALS, orderRequest } from './order-request.ts';

export const placeOrder = contract({
  name: 'placeOrder',
  summary: 'Places an order: judged, numbered, reserved and stored at once, held when a rule wants a supervisor, or refused with everything to mend.',
  method: 'POST', path: '/api/orders', who: ['franchisee'], success: 201,
  request: orderRequest,
  response: z.strictObject({
    orderNo: z.string(),
    /** `placed`, or `held` until a supervisor has decided. */
    status: orderStatus, totalFen: fen, findings: z.array(finding), promises: z.array(craftPromise),
  }),
  refusals: [...ORDER_REFUSALS, 'REQUEST_ID_REUSED', 'ACCOUNT_DISABLED'],
});
