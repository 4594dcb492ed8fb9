import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileRules, decodeFacts, encodeFacts, type Fate, FATES, HITS_KEPT_PER_KIND, judgeRules, type Outcome, outcomeOf, type RuleFacts, type RuleSet } from '@zhundan/shared';
import { anyRuleFacts, anyRuleSet, someRuleFacts } from '../../../shared/src/compliance/rules/rules.arbitrary.ts';
import { countChunk, judgeChunk, lastIdOf, readFates } from './judge-chunk.ts';
import { kindOf, type RawTally, shownTally } from './tally.ts';

interface Stored { readonly id: number; readonly facts: RuleFacts; readonly storeId: string; readonly fate: Fate }

const anyStored: fc.Arbitrary<Stored[]> = fc.array(fc.record({
  facts: anyRuleFacts, storeId: fc.constantFrom('s1', 's2', 's3'), fate: fc.constantFrom(...FATES),
}), { maxLength: 30 }).map((all) => all.map((each, index) => ({ ...each, id: 1_000 - index })));

const textOf = (stored: readonly Stored[]): string => stored.map(({ id, facts }) => `${id} ${encodeFacts(facts)}`).join('\n');

/** The tally of all that is stored, judged in chunks of so many. */
const backtest = (stored: readonly Stored[], draft: RuleSet, inForce: RuleSet, size: number) => {
  const rules = { draft: compileRules(draft), inForce: compileRules(inForce) };
  const fates = readFates(stored.map(({ id, storeId, fate }) => `${id} ${storeId} ${fate}`).join('\n'));
  let tally: RawTally | null = null;
  const kept: number[] = [];
  for (let from = 0; from === 0 || from < stored.length; from += size) {
    const counted = countChunk(tally, judgeChunk(textOf(stored.slice(from, from + size)), rules), fates);
    ({ tally } = counted);
    kept.push(...counted.hits.map(([id]) => id));
  }
  return { tally: shownTally(tally, draft.rules, {}), kept };
};

const STOPS: readonly Outcome[] = ['reject', 'requireDocument', 'review'];

describe('a backtest', () => {
  test('counts what judging one by one counts, whatever the rules, the facts and the size of a chunk', () => {
    fc.assert(fc.property(anyStored, anyRuleSet, anyRuleSet, fc.integer({ min: 1, max: 40 }), (stored, draft, inForce, size) => {
      const judged = stored.map((each) => {
        const facts = decodeFacts(encodeFacts(each.facts));
        const now = judgeRules(draft, facts);
        return { ...each, now, before: outcomeOf(judgeRules(inForce, facts).findings) };
      });
      const { tally, kept } = backtest(stored, draft, inForce, size);
      const count = (holds: (each: (typeof judged)[number]) => boolean): number => judged.filter(holds).length;

      for (const outcome of ['reject', 'requireDocument', 'review', 'warn', 'pass'] as const) {
        expect([outcome, tally.draft[outcome], tally.inForce[outcome]]).toEqual([outcome, count(({ now }) => outcomeOf(now.findings) === outcome), count(({ before }) => before === outcome)]);
      }
      const stops = ({ now }: (typeof judged)[number]): boolean => STOPS.includes(outcomeOf(now.findings));
      const stopped = ({ before }: (typeof judged)[number]): boolean => STOPS.includes(before);
      expect(tally.kinds.newly.submits).toBe(count((each) => stops(each) && !stopped(each)));
      expect(tally.kinds.still.submits).toBe(count((each) => stops(each) && stopped(each)));
      expect(tally.kinds.noLonger.submits).toBe(count((each) => !stops(each) && stopped(each)));
      expect(tally.kinds.noted.submits).toBe(count((each) => !stops(each) && !stopped(each) && each.now.firings.length > 0));
      for (const fate of FATES) expect(tally.kinds.newly.fates[fate]).toBe(count((each) => each.fate === fate && stops(each) && !stopped(each)));
      for (const { ruleId, fired, fates } of tally.rules) {
        const held = judged.filter(({ now }) => now.firings.some((firing) => firing.ruleId === ruleId));
        expect([fired, fates.fine, fates.noOrder]).toEqual([held.length, held.filter(({ fate }) => fate === 'fine').length, held.filter(({ fate }) => fate === 'noOrder').length]);
      }
      const sum = (spots: readonly { submits: number; newly: number }[]) => [spots.reduce((all, each) => all + each.submits, 0), spots.reduce((all, each) => all + each.newly, 0)];
      const all = [tally.kinds.newly.submits + tally.kinds.still.submits, tally.kinds.newly.submits];
      expect([sum(tally.days), sum(tally.stores)]).toEqual([all, all]);
      expect(kept).toEqual(judged.filter((each) => stops(each) || stopped(each) || each.now.firings.length > 0).map(({ id }) => id));
    }), { numRuns: 300 });
  });

  test('keeps a bounded number of each kind to look at, the newest, and counts all', () => {
    const stored = Array.from({ length: HITS_KEPT_PER_KIND + 20 }, (_, index): Stored => ({ id: 9_000 - index, facts: someRuleFacts(), storeId: 's1', fate: 'fine' }));
    const everything: RuleSet = { schema: 1, rules: [{ ruleId: '6f4b7c54-0000-4000-8000-000000000001', name: '全部', mode: 'live', when: { fact: 'orderTotal', op: 'gt', value: 0 }, then: { kind: 'reject', message: '不行不行' } }] };
    const { tally, kept } = backtest(stored, everything, { schema: 1, rules: [] }, 100);
    expect([tally.kinds.newly.submits, kept.length, kept[0], kept.at(-1)]).toEqual([HITS_KEPT_PER_KIND + 20, HITS_KEPT_PER_KIND, 9_000, 9_000 - HITS_KEPT_PER_KIND + 1]);
  });

  test('of nothing is nothing', () => {
    const { tally, kept } = backtest([], { schema: 1, rules: [] }, { schema: 1, rules: [] }, 10);
    expect([tally.draft.pass, tally.days, kept, lastIdOf('')]).toEqual([0, [], [], null]);
  });
});

describe('what changes for a submit', () => {
  const verdict = (outcome: Outcome, ruleIds: string[] = [], shadowIds: string[] = []) => ({ outcome, ruleIds, shadowIds });
  test.each([
    ['newly stopped', verdict('review', ['a']), 'warn', 'newly'],
    ['still stopped, though by another action', verdict('reject', ['a']), 'review', 'still'],
    ['no longer stopped', verdict('warn', ['a']), 'requireDocument', 'noLonger'],
    ['only warned of', verdict('warn', ['a']), 'pass', 'noted'],
    ['only watched', verdict('pass', [], ['a']), 'pass', 'noted'],
    ['nothing, though the rules in force warn', verdict('pass'), 'warn', null],
  ] as const)('%s', (_, draft, inForce, kind) => expect(kindOf(draft, inForce)).toBe(kind));
});
