import type { Condition, RuleSet } from '@zhundan/shared';

/** Facts that another order of the same store changes as it begins or ends. */
export const FACTS_OF_ORDERS: ReadonlySet<string> = new Set([
  'storeDays', 'isFirstOrder', 'ordersInHours', 'overlapInHours', 'sameSkusInHours', 'sameGoodsInHours', 'isDailyHabit', 'addressIsNew',
]);

/** Whether a rule, watching ones included, depends on what else the store orders at the same time. */
export const asksAboutOrders = ({ rules }: RuleSet): boolean => rules.some(({ mode, when }) => mode !== 'off' && asks(when));

const asks = (condition: Condition): boolean => {
  if ('all' in condition) return condition.all.some(asks);
  if ('any' in condition) return condition.any.some(asks);
  if ('not' in condition) return asks(condition.not);
  return FACTS_OF_ORDERS.has(condition.fact);
};
