import { factOf } from './catalogue.ts';
import type { Problem } from './check-condition.ts';
import { formatValue, titleOf } from './fact.ts';
import { type Mend, mendOf } from './mends.ts';
import { type Proof, proofOf } from './proof.ts';
import type { Comparison, Condition, Names, Rule } from './rule.ts';
import { sentenceOf } from './sentence.ts';
import { reachOf } from './values.ts';

/** A part of a condition that is true of no order, or of every one: so that nobody can have meant it. */
export interface Doubt {
  /** Within the condition: `['all', 1]`. */
  readonly path: Problem['path'];
  readonly proof: Exclude<Proof, null>;
  /** It decides the whole condition: the rule never does anything, or always does. */
  readonly isWhole: boolean;
  readonly message: string;
  /** What was likely meant, to be put in the place of that part; null when nobody can tell. */
  readonly mend: Mend | null;
}

/** Everything that is proven to be true of no order or of all, in the smallest parts that are. Empty for what may be either. */
export const doubtsOf = (condition: Condition, names: Names = {}): Doubt[] => {
  const whole = proofOf(condition);
  return smallest(condition, []).map(({ part, path, proof }) => ({
    path, proof, isWhole: whole !== null, message: messageOf(part, proof, names), mend: mendOf(part, proof, names),
  }));
};

interface Found { readonly part: Condition; readonly path: Problem['path']; readonly proof: Exclude<Proof, null> }

const smallest = (part: Condition, path: Problem['path']): Found[] => {
  const inner = innerOf(part).flatMap(({ each, at }) => smallest(each, [...path, ...at]));
  if (inner.length > 0) return inner;
  const proof = proofOf(part);
  return proof === null ? [] : [{ part, path, proof }];
};

const innerOf = (condition: Condition): { each: Condition; at: Problem['path'] }[] => {
  if ('all' in condition) return condition.all.map((each, index) => ({ each, at: ['all', index] }));
  if ('any' in condition) return condition.any.map((each, index) => ({ each, at: ['any', index] }));
  return 'not' in condition ? [{ each: condition.not, at: ['not'] }] : [];
};

const messageOf = (part: Condition, proof: Exclude<Proof, null>, names: Names): string => {
  if ('fact' in part) return messageOfOne(part, proof, names);
  if ('any' in part) return proof === 'always' ? '不管什么订单，总会满足其中一条：这一组总是成立。' : '没有一条能成立：这一组永远不成立。';
  return proof === 'never' ? `“${sentenceOf(part, names)}”不可能同时成立：这一组永远不成立。` : '不管什么订单，这一组总是成立。';
};

const messageOfOne = (comparison: Comparison, proof: Exclude<Proof, null>, names: Names): string => {
  const outcome = proof === 'never' ? '永远不成立' : '总是成立';
  const fact = factOf(comparison.fact);
  if (!fact?.range) return `这一条${outcome}。`;
  const [min, max] = reachOf(fact).map((each) => (Number.isFinite(each) ? formatValue(fact, each, names) : null));
  const bounds = min === null ? `最多 ${max}` : max === null ? `最少 ${min}` : `只会在 ${min} 到 ${max} 之间`;
  return `${titleOf(fact, comparison.of, names)}${bounds}${fact.why ? `（${fact.why}）` : ''}，这一条${outcome}。`;
};

/** What a rule set should not be put in force with: `isRefused` when the rule could never do anything, else to be asked about. */
export interface RuleDoubt extends Problem { readonly isRefused: boolean }

/** A word of headquarters' own: a store that reads it is accused. */
const ACCUSATION = '刷单';

/** What to ask, or to refuse, before these rules are in force. What is switched off may be anything. */
export const doubtsOfRules = (rules: readonly Rule[], names: Names = {}): RuleDoubt[] => rules.flatMap(({ name, mode, when, then }, index) => {
  const accusing = accusationIn(then.message);
  const told = accusing === null ? [] : [{ path: ['rules', index, 'then', 'message'], message: `“${name}”：${accusing}`, isRefused: true }];
  if (mode === 'off') return told;
  return [...told, ...doubtsOf(when, names).map(({ path, message, proof, isWhole }) => (
    { path: ['rules', index, 'when', ...path], message: `“${name}”：${message}`, isRefused: isWhole && proofOf(when) === 'never' && proof === 'never' }
  ))];
});

/** Why a store may not be told this; null when it may. */
export const accusationIn = (message: string): string | null =>
  (message.indexOf(ACCUSATION) < 0 ? null : `给门店看的话里请不要写“${ACCUSATION}”，换成“重复下单”等说法。`);
