import { FACTS, type Condition, RULE_WORDS_MAX, parseRuleSet, type Problem, refuse, type Refusal, type RuleSet } from '@zhundan/shared';
import type { Actor } from '../actor.ts';
import type { Rules } from './ports/rules.ts';

/**
 * Rules as somebody sent them, judged as strictly as there is: their shape, that everything they name exists, and at last the
 * whole as it would be kept, for one that is in force and not well-formed would stop every order. Comes back as the rule set
 * to keep, with the words for what it names, or as RULES_INVALID with the place of every mistake.
 */
export const checkedRules = async (desk: Rules, actor: Actor, given: readonly unknown[]): Promise<RuleSet | Refusal> => {
  const parsed = parseRuleSet({ schema: 1, rules: given });
  if (!parsed.ok) return invalid(parsed.problems);

  const { rules } = parsed.ruleSet;
  const mentions = rules.flatMap(({ when }, index) => mentionsIn(when, ['rules', index, 'when']));
  const names = await namesOf(desk, actor, mentions);
  const unknown = mentions.filter(({ kind, id }) => !names.has(`${kind} ${id}`));
  if (unknown.length > 0) return invalid(unknown.map(({ path }) => ({ path, message: '所选的内容已不存在，请重新选择。' })));

  const twice = rules.flatMap(({ ruleId }, index) => (rules.findIndex((each) => each.ruleId === ruleId) < index ? [index] : []));
  if (twice.length > 0) return invalid(twice.map((index) => ({ path: ['rules', index, 'ruleId'], message: '两条规则用了同一个编号，请删除一条后重新添加。' })));
  const whole = parseRuleSet({ schema: 1, rules, names: Object.fromEntries(mentions.map(({ kind, id }) => [id, fitting(names.get(`${kind} ${id}`)!)])) });
  return whole.ok ? whole.ruleSet : invalid(whole.problems);
};

/** Words that are too long to be kept would make a rule set that nobody could be judged by. */
const fitting = (words: string): string => (words.length <= RULE_WORDS_MAX ? words : `${words.slice(0, RULE_WORDS_MAX - 1).toWellFormed()}…`);

const invalid = (problems: readonly Problem[]): Refusal => refuseRules('RULES_INVALID', problems);

export const refuseRules = (code: 'RULES_INVALID' | 'RULES_DOUBTFUL', problems: readonly Problem[]): Refusal =>
  refuse(code, { problems: problems.slice(0, 50).map(({ path, message }) => ({ path: path.join('.'), message })) });

type Kind = 'category' | 'sku' | 'channel' | 'region';
interface Mention { readonly kind: Kind; readonly id: string; readonly path: Problem['path'] }

/** Facts whose values are ids of something. */
const VALUE_KINDS: Readonly<Record<string, Kind>> = { categories: 'category', channel: 'channel', region: 'region' };

const mentionsIn = (condition: Condition, path: Problem['path']): Mention[] => {
  if ('all' in condition) return condition.all.flatMap((each, index) => mentionsIn(each, [...path, 'all', index]));
  if ('any' in condition) return condition.any.flatMap((each, index) => mentionsIn(each, [...path, 'any', index]));
  if ('not' in condition) return mentionsIn(condition.not, [...path, 'not']);
  const parameter = FACTS[condition.fact]?.parameter;
  const of = (parameter === 'category' || parameter === 'sku') && typeof condition.of === 'string'
    ? [{ kind: parameter, id: condition.of, path: [...path, 'of'] }] : [];
  const kind = VALUE_KINDS[condition.fact];
  const values = kind ? [condition.value].flat().filter((each) => typeof each === 'string') : [];
  return [...of, ...values.map((id) => ({ kind: kind!, id, path: [...path, 'value'] }))];
};

/** By kind and id. */
const namesOf = async (desk: Rules, actor: Actor, mentions: readonly Mention[]): Promise<Map<string, string>> => {
  const skuIds = [...new Set(mentions.filter(({ kind }) => kind === 'sku').map(({ id }) => id))];
  const [vocabulary, found] = await Promise.all([
    mentions.length > 0 ? desk.vocabulary(actor) : { categories: [], channels: [], regions: [] },
    skuIds.length > 0 ? desk.skus(actor, { search: null, skuIds, limit: 0 }) : { skus: [] },
  ]);
  return new Map([
    ...vocabulary.categories.map(({ categoryId, name }) => [`category ${categoryId}`, name] as const),
    ...vocabulary.channels.map(({ value, name }) => [`channel ${value}`, name] as const),
    ...vocabulary.regions.map(({ value, name }) => [`region ${value}`, name] as const),
    ...found.skus.map(({ skuId, name, specText }) => [`sku ${skuId}`, `${name} ${specText}`] as const),
  ]);
};

