import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { cursor, pageLimit } from '../fields.ts';
import { letter } from './letter.ts';

export const listLetters = contract({
  name: 'listLetters',
  summary: 'The store’s letters of authorization, newest first.',
  method: 'GET', path: '/api/letters', who: ['franchisee'],
  request: z.strictObject({ after: z.optional(cursor), limit: pageLimit }),
  response: z.strictObject({ letters: z.array(letter), next: z.nullable(z.string()) }),
  refusals: [],
});
