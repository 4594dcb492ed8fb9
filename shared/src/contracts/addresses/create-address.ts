import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { requestId } from '../fields.ts';
import { ADDRESS_REFUSALS, address, addressInput } from './address.ts';

export const createAddress = contract({
  name: 'createAddress',
  summary: 'Verifies an address against the map and keeps it.',
  method: 'POST', path: '/api/addresses', who: ['franchisee'], success: 201,
  request: z.strictObject({ requestId, ...addressInput, isDefault: z._default(z.boolean(), false) }),
  response: address,
  refusals: [...ADDRESS_REFUSALS, 'ADDRESS_LIMIT', 'REQUEST_ID_REUSED'],
});
