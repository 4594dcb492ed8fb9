import { formatFen } from '../../money/fen.ts';
import type { Names, Operator, RuleValue } from './rule.ts';
import type { RuleFacts } from './rule-facts.ts';

export type FactType = 'money' | 'number' | 'share' | 'days' | 'hours' | 'boolean' | 'enum' | 'set';

/** What a fact with a parameter is about: a category, a SKU, so many hours back. */
export type FactParameter = 'category' | 'sku' | 'hours';

/** A share is in basis points and may have a fraction, so that 2 of 3 is neither more nor less than it is. */
export type FactValue = number | boolean | string | readonly string[];

export type Parameter = number | string | undefined;

/** One thing that a rule may ask about. The catalogue of all is FACTS. */
export interface Fact {
  readonly key: string;
  /** 订单合计; of a boolean what is true of an order: 本店首单. */
  readonly label: string;
  readonly type: FactType;
  /** What stands behind a number: 件, 天; empty where the format has it already. */
  readonly unit: string;
  readonly parameter?: FactParameter;
  /** How it is computed, for who writes a rule. */
  readonly how: string;
  readonly operators: readonly Operator[];
  /** Of a number: the least and the most that a limit may be. */
  readonly range?: readonly [min: number, max: number];
  /** Of a number: what it can be at all, where that is not what a limit may be; and why, when it is less. */
  readonly reach?: readonly [min: number, max: number];
  readonly why?: string;
  /** Of words: whether one may stand in a condition. */
  readonly allows?: (value: string) => boolean;
  /** Null: nobody knows. */
  readonly read: (facts: RuleFacts, of: Parameter) => FactValue | null;
  /** The earlier orders that the value comes from. */
  readonly orderNos?: (facts: RuleFacts, of: Parameter) => string[];
  /** The label with its parameter in words: 五金工具的数量. */
  readonly title?: (of: string) => string;
  /** How one value is called: 周六, 越城区. */
  readonly word?: (value: number | string) => string;
}

export const ORDERED = ['gt', 'gte', 'lt', 'lte', 'eq', 'neq'] as const satisfies readonly Operator[];
export const ONE_OF = ['in', 'notIn', 'eq', 'neq'] as const satisfies readonly Operator[];
export const CONTAINS = ['in', 'notIn'] as const satisfies readonly Operator[];
export const IS = ['eq'] as const satisfies readonly Operator[];

type Format = Pick<Fact, 'type' | 'unit' | 'word'>;

/** A value as people read it: `¥52,300.00`, `83.33%`, `18 天`, `是`. */
export const formatValue = (fact: Format, value: FactValue | RuleValue, names: Names = {}): string => {
  if (typeof value === 'number') return formatNumber(fact, value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return (typeof value === 'string' ? [value] : value).map((each) => names[each] ?? fact.word?.(each) ?? each).join('、');
};

const formatNumber = ({ type, unit, word }: Format, value: number): string => {
  if (word) return word(value);
  if (type === 'money') return formatFen(value);
  if (type === 'share') return `${Math.floor(value) / 100}%`;
  return unit === '' ? String(value) : `${value} ${unit}`;
};

/** `近 24 小时下单数`, `五金工具的数量`, `订单合计`. */
export const titleOf = ({ title, label }: Pick<Fact, 'title' | 'label'>, of: Parameter, names: Names = {}): string =>
  title && of !== undefined && of !== '' ? title(names[String(of)] ?? String(of)) : label;
