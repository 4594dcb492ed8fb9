import * as z from 'zod/mini';
import { VALUES_MAX } from '../../compliance/rules/rule.ts';
import { contract } from '../contract.ts';
import { text, uuid } from '../fields.ts';
import { RULE_READERS } from './fields.ts';

/** How many a search shows: who does not find it among these types another word. */
export const RULE_SKUS_SHOWN = 30;
const SKU_IDS_MAX = 4 * VALUES_MAX;

export const findRuleSkus = contract({
  name: 'findRuleSkus',
  summary: 'SKUs for the pickers of the rule editor: those that a few words, a code or a spec point at, or the ones with these ids.',
  method: 'POST', path: '/api/admin/rules/skus', who: RULE_READERS,
  request: z.strictObject({
    query: z._default(text(0, 60), ''),
    skuIds: z._default(z.array(uuid).check(z.maxLength(SKU_IDS_MAX)), []),
  }),
  response: z.strictObject({
    skus: z.array(z.strictObject({ skuId: uuid, skuCode: z.string(), name: z.string(), specText: z.string() })),
  }),
  refusals: [],
});
