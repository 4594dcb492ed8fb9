import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { address } from './address.ts';

/** So few per store that one page holds them all. */
export const ADDRESSES_MAX = 50;

export const listAddresses = contract({
  name: 'listAddresses',
  summary: 'The store’s addresses, the default first, then the latest used.',
  method: 'GET', path: '/api/addresses', who: ['franchisee'],
  request: z.strictObject({}),
  response: z.strictObject({ addresses: z.array(address) }),
  refusals: [],
});
