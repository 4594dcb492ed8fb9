import { decodeFacts, judgeRules, type Judgement, type RuleSet } from './rules/index.ts';

/**
 * Judges a past submit again, from the facts that were kept with it and the rule set of its version: the same findings and
 * the same firings, to the letter, in years. What the hard checks found is kept as it was; their facts are not.
 *
 * @throws on facts that encodeFacts did not write
 */
export const replay = (ruleSet: RuleSet, keptFacts: string): Judgement => judgeRules(ruleSet, decodeFacts(keptFacts));
