import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { cursor, pageLimit, sought } from '../fields.ts';
import { letterAtHeadquarters, letterState } from './letter.ts';

export const listLettersAdmin = contract({
  name: 'listLettersAdmin',
  summary: 'Letters of authorization of all stores, newest first; by state, or by store, signer or order number.',
  method: 'GET', path: '/api/admin/letters', who: ['supervisor', 'finance', 'admin', 'auditor'],
  request: z.strictObject({ state: z.optional(letterState), query: z.optional(sought(0, 40)), after: z.optional(cursor), limit: pageLimit }),
  response: z.strictObject({ letters: z.array(letterAtHeadquarters), next: z.nullable(z.string()) }),
  refusals: [],
});
