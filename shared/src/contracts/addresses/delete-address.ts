import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { uuid } from '../fields.ts';

export const deleteAddress = contract({
  name: 'deleteAddress',
  summary: 'Hides an address from the store’s list. Deleting it twice is no error.',
  method: 'DELETE', path: '/api/addresses/{addressId}', who: ['franchisee'],
  request: z.strictObject({ addressId: uuid }),
  response: z.strictObject({ deleted: z.literal(true) }),
  refusals: ['NOT_FOUND'],
});
