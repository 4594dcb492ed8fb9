import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileRules, encodeFacts, judgeRules } from '../../shared/src/compliance/rules/index.ts';
import { anyRuleFacts, anyRuleSet } from '../../shared/src/compliance/rules/rules.arbitrary.ts';
import { OldPhone } from './old-phone.ts';

/**
 * The same code, compiled for the phone by the mini-program's own configuration and run in a realm that lacks what old
 * phones lack, against the code as the server runs it. They exchange nothing but JSON and are compared by their letters.
 */
const RUNS = 10_000;

const phone = new OldPhone();
const engine = phone.load('shared/src/compliance/rules/judge.ts');
const codec = phone.load('shared/src/compliance/rules/facts-codec.ts');
const sentences = phone.load('shared/src/compliance/rules/sentence.ts');
const onPhone = (expression: string, json: string): string => phone.run(`JSON.stringify(${expression})`, { engine, codec, sentences, json }) as string;

/** Different every time, and printed when something is found; a given one is run again. */
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

describe(`phone and server, over ${RUNS} random rule sets and orders (FUZZ_SEED=${seed})`, () => {
  test('judge alike to the letter', () => {
    fc.assert(fc.property(anyRuleSet, anyRuleFacts, (set, facts) => {
      const there = onPhone('reach.engine.judgeRules(JSON.parse(reach.json).set, reach.codec.decodeFacts(JSON.parse(reach.json).facts))', JSON.stringify({ set, facts: encodeFacts(facts) }));
      expect(there).toBe(JSON.stringify(judgeRules(set, facts)));
    }), { numRuns: RUNS, seed });
  });

  test('keep the same facts and come to the same verdict', () => {
    fc.assert(fc.property(anyRuleSet, anyRuleFacts, (set, facts) => {
      const there = onPhone(`(function (set, facts) {
        return { text: reach.codec.encodeFacts(facts), verdict: reach.engine.compileRules(set).verdict(facts), words: set.rules.map(function (rule) { return reach.sentences.sentenceOf(rule.when); }) };
      })(JSON.parse(reach.json).set, JSON.parse(reach.json).facts)`, JSON.stringify({ set, facts }));
      expect(JSON.parse(there)).toMatchObject({ text: encodeFacts(facts), verdict: compileRules(set).verdict(facts) });
    }), { numRuns: RUNS / 10, seed });
  });
});

test('the realm is as poor as it claims', () => {
  expect(phone.run('[typeof [].flatMap, typeof "".replaceAll, typeof Object.fromEntries, typeof Intl, typeof globalThis, typeof BigInt]', {}))
    .toEqual(Array.from({ length: 6 }, () => 'undefined'));
});
