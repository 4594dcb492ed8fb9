import * as z from 'zod/mini';
import { contract, HQ_ROLES } from '../contract.ts';
import { uuid } from '../fields.ts';

const named = z.strictObject({ code: z.string(), name: z.string() });

export const getDeskOptions = contract({
  name: 'getDeskOptions',
  summary: 'What the filters of the desk offer: stores, districts, channels, and every rule that there was, by its latest name.',
  method: 'GET', path: '/api/admin/desk/options', who: HQ_ROLES,
  request: z.strictObject({}),
  response: z.strictObject({
    stores: z.array(z.strictObject({ code: z.string(), name: z.string(), channel: z.string(), district: z.string(), isActive: z.boolean() })),
    districts: z.array(named), channels: z.array(named),
    rules: z.array(z.strictObject({ ruleId: uuid, name: z.string(), isInForce: z.boolean() })),
  }),
  refusals: [],
});
