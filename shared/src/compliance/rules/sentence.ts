import type { Condition, Names } from './rule.ts';

/** A condition as people say it: `订单合计超过 ¥50,000.00，并且 门店下单天数低于 30 天`. */
export const sentenceOf = (condition: Condition, _names: Names = {}): string => JSON.stringify(condition);
