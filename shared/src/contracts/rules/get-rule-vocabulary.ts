import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { uuid } from '../fields.ts';
import { RULE_READERS } from './fields.ts';

const named = z.strictObject({ value: z.string(), name: z.string() });

export const getRuleVocabulary = contract({
  name: 'getRuleVocabulary',
  summary: 'What conditions can speak of, with the words for it: categories (parents first), channels, districts, levels of addresses.',
  method: 'GET', path: '/api/admin/rules/vocabulary', who: RULE_READERS,
  request: z.strictObject({}),
  response: z.strictObject({
    categories: z.array(z.strictObject({ categoryId: uuid, parentId: z.nullable(uuid), name: z.string() })),
    channels: z.array(named), regions: z.array(named), addressLevels: z.array(named),
  }),
  refusals: [],
});
