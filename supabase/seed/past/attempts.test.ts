import { beforeAll, describe, expect, test } from '@jest/globals';
import { compileRules, decodeFacts, DEFAULT_RULE_IDS, DEFAULT_RULES } from '@zhundan/shared';
import { makeChain } from '../chain/chain.ts';
import { makeTailoredOrders } from '../craft/orders.ts';
import { makeSchedule } from '../craft/schedule.ts';
import { DAY_MS, startOfDay } from '../days.ts';
import { makeCatalog } from '../goods/catalog.ts';
import { makeTailored } from '../goods/tailored.ts';
import { makePriceLists } from '../prices.ts';
import { makeHeldOrders } from '../reviews/held-orders.ts';
import { makeAddresses } from './addresses.ts';
import { makeAttempts, type PastAttempt } from './attempts.ts';
import { makeReceivables } from './debts.ts';
import { makeHistory } from './history.ts';
import { makeJudge } from './judge.ts';
import { toldApart } from './told-apart.ts';

const today = startOfDay(new Date('2026-11-23T04:00:00Z'));

let attempts: PastAttempt[];
beforeAll(() => {
  const chain = makeChain('whole', today);
  const shelved = makeCatalog(1_000), tailored = makeTailored();
  const catalog = { categories: [...shelved.categories, ...tailored.categories], products: [], skus: [...shelved.skus, ...tailored.skus] };
  const input = { chain, skus: shelved.skus, versions: makePriceLists(catalog.skus, today), addresses: makeAddresses(chain.stores, chain.users), days: 90, today };
  const habits = makeHistory(input);
  const made = makeTailoredOrders(habits, { ...input, skus: catalog.skus });
  const inTime = <Order extends { placedAt: number }>(orders: Order[]) => orders.sort((a, b) => a.placedAt - b.placedAt);
  const before = inTime([...habits, ...made]);
  const orders = toldApart(inTime([...before, ...makeHeldOrders(before, input)]), shelved.skus);
  const schedule = makeSchedule(made, catalog.skus, today);
  attempts = [...makeAttempts(orders, catalog.skus, makeJudge({ catalog, schedule }, [...makeReceivables(orders, today)]))];
});

const fired = (rule: keyof typeof DEFAULT_RULE_IDS) => attempts.filter(({ firings }) => firings.some(({ ruleId }) => ruleId === DEFAULT_RULE_IDS[rule]));

describe('the submits of the past', () => {
  test('are judged again to what was found then', () => {
    const rules = compileRules(DEFAULT_RULES);
    for (const { facts, findings, firings } of attempts) {
      const again = rules.judge(decodeFacts(facts));
      expect(JSON.stringify(findings.filter((each) => 'ruleId' in each))).toBe(JSON.stringify(again.findings));
      expect(firings).toEqual(again.firings);
    }
  });

  test('ended as the rules say: held when they are to be reviewed, refused when a letter was missing, else taken', () => {
    const stopped = attempts.filter(({ findings }) => findings.some((each) => 'severity' in each && ['reject', 'document'].includes(String(each.severity))));
    expect(stopped.filter(({ isAccepted }) => isAccepted)).toEqual([]);
    expect(attempts.filter(({ isAccepted, codes, order }) => isAccepted && codes.includes('REVIEW_REQUIRED') !== Boolean(order.heldFor)).map(({ order }) => order.orderNo)).toEqual([]);
    expect(attempts.filter(({ isAccepted, codes }) => !isAccepted && codes.length === 0)).toEqual([]);
  });

  test('give every rule something to show', () => {
    expect(fired('suspectedBrushing').filter(({ isAccepted }) => isAccepted).length).toBeGreaterThanOrEqual(25);
    expect(fired('letterOverLimit').length).toBeGreaterThan(20);
    expect(fired('longLeadTime').length).toBeGreaterThan(0);
  });

  test('were not the first of what was meant when one had been refused just before', () => {
    expect(attempts.filter(({ isFirst }, index) => isFirst === (attempts[index - 1]?.isAccepted === false)).length).toBe(0);
  });

  test('know what the store was: its first order, what it owes, where it had things sent', () => {
    const seen = new Map<string, number>();
    const facts = attempts.map((each) => ({ store: each.order.store.code, ...decodeFacts(each.facts) }));
    for (const { store, isFirstOrder } of facts) seen.set(store, (seen.get(store) ?? 0) + (isFirstOrder ? 1 : 0));
    expect([...seen.values()].every((count) => count >= 1 && count <= 3)).toBe(true);
    const late = facts.filter(({ at }) => at > new Date(today.getTime() - DAY_MS).toISOString());
    expect(late.some(({ overdueReceivablesFen }) => overdueReceivablesFen! > 0)).toBe(true);
    expect(late.every(({ openReceivablesFen, overdueReceivablesFen }) => openReceivablesFen! >= overdueReceivablesFen!)).toBe(true);
    expect(facts.filter(({ addressIsNew }) => addressIsNew).length).toBeGreaterThan(seen.size);
    expect(facts.every(({ lines }) => lines.every(({ categoryIds }) => categoryIds!.length >= 2))).toBe(true);
  });
});
