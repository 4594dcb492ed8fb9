import type { HeldComparison } from '../../contracts/findings.ts';
import { factOf } from './catalogue.ts';
import { type Fact, type FactValue, formatValue, titleOf } from './fact.ts';
import type { Told } from './node.ts';
import type { Comparison, Names, Operator } from './rule.ts';
import type { RuleFacts } from './rule-facts.ts';

/** Between what is and what it is compared with. */
export const OPERATOR_WORDS: Readonly<Record<Operator, string>> = {
  gt: '超过', gte: '达到', lt: '低于', lte: '不超过', eq: '为', neq: '不为', in: '属于', notIn: '不属于',
};

/** For a value that says nothing: a region that a store does not have. */
const NONE = '无';

/** What a set does: it has several. */
const SET_WORDS: Partial<Record<Operator, string>> = { in: '含有', notIn: '不含' };

/** `本店首单` is either so or not. */
const isWord = (op: Operator, limit: unknown): string => ((op === 'eq') === (limit === true) ? '是' : '不是');

/** What somebody who is still writing has not filled in yet. */
const BLANK = '……';

/** A comparison before it is made: `合计超过 ¥50,000.00`. A draft may be kept half-written: `合计超过 ……`. */
export const comparisonWords = ({ fact: key, of, op, value }: Partial<Comparison>, names: Names): string => {
  const fact = key === undefined ? undefined : factOf(key);
  if (key === undefined || op === undefined || value === undefined) return `${fact ? titleOf(fact, of, names) : BLANK}${op === undefined ? '' : OPERATOR_WORDS[op]} ${BLANK}`;
  if (!fact) return `${key} ${OPERATOR_WORDS[op]} ${String(value)}`;
  const title = titleOf(fact, of, names);
  if (fact.type === 'boolean') return `${isWord(op, value)}${title}`;
  return `${title}${(fact.type === 'set' && SET_WORDS[op]) || OPERATOR_WORDS[op]} ${formatValue(fact, value, names) || NONE}`;
};

/** A comparison that was made, as the phone shows it. */
export const heldComparison = ({ comparison, op, value }: Told, facts: RuleFacts, names: Names): HeldComparison => {
  const { fact: key, of, value: wanted } = comparison;
  const fact = factOf(key);
  if (!fact) return { fact: key, label: key, op, actual: null, limit: String(wanted), sentence: `${key}暂时查不到`, orderNos: [] };
  const label = titleOf(fact, of, names);
  const limit = formatValue(fact, wanted, names) || NONE;
  const actual = value === null ? null : actualWords(fact, op, value, comparison, names);
  return {
    fact: key, label, op, actual, limit, sentence: sentence(fact, { label, op, actual, limit, wanted }),
    orderNos: fact.orderNos && value !== null ? fact.orderNos(facts, of) : [],
  };
};

/** Of a set only what the comparison is about: an order's other categories have no names here and say nothing. */
const actualWords = (fact: Fact, op: Operator, value: FactValue, { value: limit }: Comparison, names: Names): string => {
  if (fact.type !== 'set') return formatValue(fact, value, names) || NONE;
  const shared = (limit as readonly string[]).filter((each) => (value as readonly string[]).indexOf(each) >= 0);
  return op === 'in' ? formatValue(fact, shared, names) || NONE : '其他';
};

interface Words { label: string; op: Operator; actual: string | null; limit: string; wanted: unknown }

const sentence = ({ type }: Fact, { label, op, actual, limit, wanted }: Words): string => {
  if (actual === null) return `${label}暂时查不到`;
  if (type === 'boolean') return `${isWord(op, wanted)}${label}`;
  if (type === 'set') return op === 'in' ? `含有 ${actual}` : `不含 ${limit}`;
  return op === 'eq' ? `${label}为 ${actual}` : `${label} ${actual}，${OPERATOR_WORDS[op]} ${limit}`;
};
