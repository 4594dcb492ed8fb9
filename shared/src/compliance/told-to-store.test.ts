import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { REFUSALS } from '../contracts/refusals.ts';
import { FACTS } from './rules/catalogue.ts';
import { DEFAULT_RULES } from './rules/default-rules.ts';
import { judgeRules } from './rules/judge.ts';
import { anyRuleFacts, anyRuleSet } from './rules/rules.arbitrary.ts';
import { sentenceOf } from './rules/sentence.ts';
import { TEMPLATES } from './rules/templates.ts';
import { findingToldToStore, rulesToldToStore } from './told-to-store.ts';

/** What headquarters calls it among themselves. */
const ACCUSATION = /刷单|作弊|欺诈/;

describe('a store is never accused', () => {
  test('by what the rules find, whatever headquarters calls them', () => {
    fc.assert(fc.property(anyRuleSet, anyRuleFacts, (ruleSet, facts) => {
      const { findings } = judgeRules(ruleSet, facts);
      expect(JSON.stringify(findings.map(findingToldToStore))).not.toMatch(ACCUSATION);
      expect(findings.map((each) => findingToldToStore(each)).map(({ message, comparisons }) => [message, comparisons]))
        .toEqual(findings.map(({ message, comparisons }) => [message, comparisons]));
    }), { numRuns: 500 });
  });

  test('by the rules that its phone judges with, of which it learns only those in force', () => {
    fc.assert(fc.property(anyRuleSet, ({ rules }) => {
      const told = rulesToldToStore(rules);
      expect(JSON.stringify(told)).not.toMatch(ACCUSATION);
      expect(told.map(({ ruleId, when, then }) => [ruleId, when, then])).toEqual(rules.filter(({ mode }) => mode === 'live').map(({ ruleId, when, then }) => [ruleId, when, then]));
    }));
  });

  test.each([
    ['a message of the default rules', DEFAULT_RULES.rules.map(({ then }) => then.message)],
    ['a message of a template', TEMPLATES.map(({ rule }) => rule.then.message)],
    ['a fact or a condition in words', [...Object.values(FACTS).flatMap(({ label, title }) => [label, title?.('24') ?? '']), ...TEMPLATES.map(({ rule }) => sentenceOf(rule.when))]],
    ['a refusal', Object.values(REFUSALS).map(({ message }) => message)],
  ])('by %s', (_, sentences) => {
    for (const each of sentences) expect(each).not.toMatch(ACCUSATION);
  });

  test('though among themselves headquarters may call it what they like', () => expect(DEFAULT_RULES.rules.map(({ name }) => name).join()).toMatch(ACCUSATION));
});
