import fc from 'fast-check';
import { GEOCODE_LEVELS } from '../../addresses/levels.ts';
import { FACTS } from './catalogue.ts';
import type { Fact } from './fact.ts';
import { type Action, type Comparison, type Condition, RULE_MODES, type Rule, type RuleSet } from './rule.ts';
import type { RuleFacts, RuleLine } from './rule-facts.ts';

/** A small world, so that what rules ask for is often there. */
const id = (kind: string, index: number): string => `6f4b7c54-0000-4000-8000-0000000000${kind}${index}`;
export const SKU_IDS = [1, 2, 3, 4, 5, 6].map((index) => id('a', index));
export const CATEGORY_IDS = [1, 2, 3, 4].map((index) => id('c', index));
const CHANNELS = ['own', 'tier_a', 'tier_b'], REGIONS = ['330602', '330603', '330681'], LEVELS = GEOCODE_LEVELS;

/** Facts that nothing is wrong with; tests change what they are about. */
export const someRuleFacts = (changes: Partial<RuleFacts> = {}): RuleFacts => ({
  at: '2026-11-23T02:00:00.000Z', totalFen: 9_000, priceListVersion: 7, channel: 'tier_a', region: '330602', storeDays: 365,
  isFirstOrder: false, openReceivablesFen: 0, overdueReceivablesFen: 0, addressLevel: '门牌号', addressIsNew: false, letterId: null,
  lines: [aRuleLine()], recent: [], ...changes,
});

export const aRuleLine = (changes: Partial<RuleLine> = {}): RuleLine => ({
  skuId: SKU_IDS[0]!, qty: 200, amountFen: 9_000, categoryIds: [CATEGORY_IDS[0]!], leadDays: null, ...changes,
});

const anyLine: fc.Arbitrary<RuleLine> = fc.record({
  skuId: fc.constantFrom(...SKU_IDS), qty: fc.integer({ min: 1, max: 1_000 }), amountFen: fc.integer({ min: 1, max: 10_000_000 }),
  categoryIds: fc.option(fc.uniqueArray(fc.constantFrom(...CATEGORY_IDS), { maxLength: 3 }), { freq: 12 }),
  leadDays: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }) }, { weight: 1, arbitrary: fc.constant('unknown' as const) }),
});

const money = fc.oneof(fc.constantFrom(0, 5_000_000, 5_000_001), fc.integer({ min: 0, max: 20_000_000 }));
const anInstant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }).map((ms) => new Date(ms).toISOString());

export const anyRuleFacts: fc.Arbitrary<RuleFacts> = fc.record({
  at: anInstant, totalFen: money, priceListVersion: fc.integer({ min: 0, max: 9 }),
  channel: fc.constantFrom(...CHANNELS), region: fc.constantFrom(...REGIONS), storeDays: fc.integer({ min: 0, max: 60 }),
  isFirstOrder: fc.boolean(), openReceivablesFen: fc.option(money), overdueReceivablesFen: fc.option(money),
  addressLevel: fc.option(fc.constantFrom(...LEVELS)), addressIsNew: fc.option(fc.boolean()), letterId: fc.option(fc.uuid(), { freq: 1 }),
  lines: fc.uniqueArray(anyLine, { minLength: 1, maxLength: 6, selector: (line) => line.skuId }),
  recent: fc.array(fc.record({
    orderNo: fc.integer({ min: 1, max: 999 }).map((n) => `F001-261123-${n}`), secondsAgo: fc.integer({ min: 0, max: 72 * 3600 }), sharedSkus: fc.integer({ min: 0, max: 6 }),
    basket: fc.option(fc.record({ skuCount: fc.integer({ min: 1, max: 8 }), totalFen: money, sameFen: money }), { freq: 8 }),
  }), { maxLength: 4 }),
}).map((facts) => ({ ...facts, recent: facts.recent.map((each) => ({ ...each, sharedSkus: Math.min(each.sharedSkus, facts.lines.length, each.basket?.skuCount ?? Infinity) })) }));

const words = (fact: Fact): readonly string[] =>
  ({ channel: CHANNELS, region: REGIONS, addressLevel: LEVELS, categories: CATEGORY_IDS } as Record<string, readonly string[]>)[fact.key]!;

/** Limits near what facts are, so that comparisons go either way. */
const near = ({ type, range }: Fact): fc.Arbitrary<number> => {
  const [min, max] = range!;
  const usual = { money: 10_000_000, share: 10_000 }[type as string] ?? 40;
  return fc.oneof(fc.integer({ min, max: Math.min(max, usual) }), fc.constantFrom(min, max));
};

const parameterOf = ({ parameter }: Fact): fc.Arbitrary<{ of?: string | number }> => {
  if (parameter === undefined) return fc.constant({});
  if (parameter === 'hours') return fc.record({ of: fc.integer({ min: 1, max: 72 }) });
  return fc.record({ of: fc.constantFrom(...(parameter === 'sku' ? SKU_IDS : CATEGORY_IDS)) });
};

const valueOf = (fact: Fact, op: Comparison['op']): fc.Arbitrary<Comparison['value']> => {
  if (fact.type === 'boolean') return fc.boolean();
  if (fact.range) return near(fact);
  return op === 'in' || op === 'notIn' ? fc.uniqueArray(fc.constantFrom(...words(fact)), { minLength: 1, maxLength: 3 }) : fc.constantFrom(...words(fact));
};

export const anyComparison: fc.Arbitrary<Comparison> = fc.constantFrom(...Object.keys(FACTS)).chain((key) => {
  const fact = FACTS[key]!;
  return fc.constantFrom(...fact.operators).chain((op) =>
    fc.record({ of: parameterOf(fact), value: valueOf(fact, op) }).map(({ of, value }) => ({ fact: key, ...of, op, value })));
});

/** At most five groups deep and fifty things in all. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition; group: Condition }>((tie) => ({
  any: fc.oneof({ maxDepth: 4, depthSize: 'medium' }, { weight: 3, arbitrary: anyComparison as fc.Arbitrary<Condition> }, { weight: 2, arbitrary: tie('group') }),
  group: fc.oneof(
    fc.record({ all: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }), fc.record({ any: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('any') }),
  ),
})).any.filter((condition) => sizeOf(condition) <= 50);

const sizeOf = (condition: Condition): number => {
  const inside = 'all' in condition ? condition.all : 'any' in condition ? condition.any : 'not' in condition ? [condition.not] : [];
  return inside.reduce((size, each) => size + sizeOf(each), 1);
};

const message = fc.constantFrom('请核对后再提交。', '合计 {orderTotal}，超过 {limit}。请核对。', '本店下单 {storeDays}，共 {lineCount}。请核对。');

export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('reject' as const), message }),
  fc.record({ kind: fc.constant('requireDocument' as const), document: fc.constant('letterOfAuthorization' as const), message }),
  fc.record({ kind: fc.constant('review' as const), message, hours: fc.integer({ min: 1, max: 72 }) }),
  fc.record({ kind: fc.constant('warn' as const), tone: fc.constantFrom('red' as const, 'amber' as const), message }),
);

export const anyRule: fc.Arbitrary<Rule> = fc.record({
  ruleId: fc.uuid(), name: fc.constantFrom('大额订单', '疑似刷单', '深夜'), mode: fc.constantFrom(...RULE_MODES, 'live'), when: anyCondition, then: anyAction,
});

export const anyRuleSet: fc.Arbitrary<RuleSet> = fc.record({
  schema: fc.constant(1 as const), rules: fc.uniqueArray(anyRule, { maxLength: 6, selector: ({ ruleId }) => ruleId }),
});
