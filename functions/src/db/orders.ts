import { NO_RULES, parseRuleSet, type RuleSetVersion } from '@zhundan/shared';
import type { FactsOfRequest, Orders, OrderRulesOfStore } from '../use-cases/ports/orders.ts';
import type { Sql } from './sql.ts';

/** What comes with every reading: the version in force, and its text when it is not the one that this instance knows. */
interface Ruled { readonly ruleSetVersion: number; readonly ruleSet: unknown }

export const ordersOf = (sql: Sql): Orders => {
  const read = rememberingRules();
  return {
    facts: (actor, { requestId, addressId, priceListVersion, lines, replaces = [] }) => read<FactsOfRequest>((ruleSetVersion) =>
      sql.asUser(actor, 'order_facts', { p_request: { requestId, addressId, priceListVersion, lines, replaces, ruleSetVersion } })),
    rules: (actor) => read<OrderRulesOfStore>((p_known) => sql.asUser(actor, 'get_order_rules', { p_known })),
    place: (order) => sql.asService('place_order', { p_order: order }),
    refuse: (order) => sql.asService('refuse_order', { p_order: order }),
    giveUp: (request) => sql.asService('give_up_order', { p_request: request }),
    cancel: (request) => sql.asService('cancel_order', { p_request: request }),
    list: (actor, page) => sql.asUser(actor, 'list_orders', { p_request: page }),
    get: (actor, orderNo) => sql.asUser(actor, 'get_order', { p_order_no: orderNo }),
    reorder: (actor, orderNo) => sql.asUser(actor, 'reorder', { p_order_no: orderNo }),
  };
};

/**
 * The rules in force travel with what is judged by them, but only when they are news: an instance of the functions keeps the
 * last version that it read, validated. Versions never change, so there is nothing to expire.
 */
const rememberingRules = () => {
  let last: RuleSetVersion = NO_RULES;
  return async <Answer extends { ruleSet: RuleSetVersion }>(ask: (known: number) => Promise<Omit<Answer, 'ruleSet'> & Ruled>): Promise<Answer> => {
    const known = last;
    const { ruleSet, ruleSetVersion, ...answer } = await ask(known.versionNo);
    const inForce = ruleSetVersion === known.versionNo ? known : wellFormed(ruleSetVersion, ruleSet);
    if (inForce.versionNo > last.versionNo) last = inForce;
    return { ...answer, ruleSet: inForce } as unknown as Answer;
  };
};

const wellFormed = (versionNo: number, stored: unknown): RuleSetVersion => {
  const parsed = parseRuleSet(stored);
  if (!parsed.ok) throw new Error(`rule set ${versionNo} is not well-formed: ${parsed.problems.slice(0, 3).map(({ message }) => message).join('; ')}`);
  return { ...parsed.ruleSet, versionNo };
};
