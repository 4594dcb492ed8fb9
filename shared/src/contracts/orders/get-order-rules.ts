import * as z from 'zod/mini';
import type { RuleSetVersion } from '../../compliance/rules/rule.ts';
import { contract } from '../contract.ts';
import { day, fen, instant, quantity, uuid } from '../fields.ts';

/** A store as the rules see it: shared/src/compliance/rules/rule-facts.ts. */
const storeFacts = z.strictObject({
  channel: z.string(), region: z.string(), firstOrderOn: z.nullable(day),
  openReceivablesFen: z.nullable(fen), overdueReceivablesFen: z.nullable(fen),
  recentOrders: z.array(z.strictObject({
    orderNo: z.string(), placedAt: instant, skuCount: z.int(), totalFen: fen, lines: z.array(z.strictObject({ skuId: uuid, qty: quantity })),
  })),
});

export const getOrderRules = contract({
  name: 'getOrderRules',
  summary: 'What a phone needs to judge its cart by the rules in force before the tap. Rules that only watch are kept back.',
  method: 'GET', path: '/api/orders/rules', who: ['franchisee'],
  request: z.strictObject({}),
  response: z.strictObject({
    /** Validated when it was published and when it was read. */
    ruleSet: z.custom<RuleSetVersion>(),
    store: storeFacts,
    /** Counts changes to what the store has on order. */
    storeOrderChanges: z.int(),
    /** The server's clock when the store was read. */
    at: instant,
  }),
  refusals: [],
});
