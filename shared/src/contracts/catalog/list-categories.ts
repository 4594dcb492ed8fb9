import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { uuid } from '../fields.ts';

export const listCategories = contract({
  name: 'listCategories',
  summary: 'The two levels of categories, in the order HQ gives them.',
  method: 'GET', path: '/api/catalog/categories', who: ['franchisee'],
  request: z.strictObject({}),
  response: z.strictObject({
    categories: z.array(z.strictObject({
      categoryId: uuid, parentId: z.nullable(uuid), name: z.string(), picture: z.string(), productCount: z.int(),
    })),
  }),
  refusals: [],
});
