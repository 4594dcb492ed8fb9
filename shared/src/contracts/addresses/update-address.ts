import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { requestId, uuid } from '../fields.ts';
import { ADDRESS_REFUSALS, address, addressInput } from './address.ts';

export const updateAddress = contract({
  name: 'updateAddress',
  summary: 'Replaces an address; a changed place is verified again. Orders already placed keep theirs.',
  method: 'PATCH', path: '/api/addresses/{addressId}', who: ['franchisee'],
  request: z.strictObject({ requestId, addressId: uuid, ...addressInput, isDefault: z.boolean() }),
  response: address,
  refusals: [...ADDRESS_REFUSALS, 'NOT_FOUND', 'REQUEST_ID_REUSED'],
});
