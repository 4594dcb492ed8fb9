import { compileRules, DEFAULT_RULES, daysBetween, encodeFacts, type Judgement, type RuleFacts, ruleFactsOf, type RuleLine, type StoreFacts } from '@zhundan/shared';
import type { Schedule } from '../craft/schedule.ts';
import type { Catalog } from '../goods/catalog.ts';
import type { Receivable } from './debts.ts';
import type { PastOrder } from './history.ts';
import { StoreMemory } from './store-memory.ts';

/** A past submit as the rules saw it, and what they said. */
export interface Judged extends Pick<Judgement, 'findings' | 'firings'> { facts: string; totalFen: number }

/** Judges past submits by the default rules, as the function would have. */
export interface PastJudge {
  judge(order: PastOrder, at: number, lines: PastOrder['lines']): Judged;
  /** What was ordered is known from then on. */
  remember(order: PastOrder): void;
}

export interface Known { catalog: Catalog; schedule: Schedule }

const rules = compileRules(DEFAULT_RULES);

const judged = (facts: RuleFacts): Judged => {
  const { findings, firings } = rules.judge(facts);
  return { facts: encodeFacts(facts), findings, firings, totalFen: facts.totalFen };
};

/** With all that was known of each store at the time. */
export const makeJudge = (known: Known, receivables: readonly Receivable[]): PastJudge => {
  const linesOf = ruleLines(known);
  const debts = new Map<string, Receivable[]>();
  for (const each of receivables) {
    const { code } = each.order.store;
    debts.set(code, [...debts.get(code) ?? [], each]);
  }
  const memories = new Map<string, StoreMemory>();
  const memoryOf = ({ store }: PastOrder): StoreMemory => {
    const memory = memories.get(store.code) ?? new StoreMemory(store, known.catalog.skus, debts.get(store.code) ?? []);
    memories.set(store.code, memory);
    return memory;
  };
  return {
    judge: (order, at, lines) => {
      const memory = memoryOf(order);
      return judged(ruleFactsOf({ ...orderAt(order, at), addressIsNew: !memory.hasDeliveredTo(order.address.id), lines: linesOf(order, lines), ...totalOf(lines), store: memory.at(at) }));
    },
    remember: (order) => memoryOf(order).remember(order),
  };
};

/** For a bulk: nothing is remembered, for a million orders need no past of their own. */
export const makeBulkJudge = (known: Known): PastJudge => {
  const linesOf = ruleLines(known);
  return {
    judge: (order, at, lines) => judged(ruleFactsOf({ ...orderAt(order, at), addressIsNew: false, lines: linesOf(order, lines), ...totalOf(lines), store: bulkStore(order) })),
    remember: () => undefined,
  };
};

const bulkStore = ({ store }: PastOrder): StoreFacts => ({
  channel: store.channel, region: store.adcode, firstOrderOn: store.openedOn, openReceivablesFen: 0, overdueReceivablesFen: 0, recentOrders: [],
});

const orderAt = ({ version }: PastOrder, at: number) => ({ at: new Date(at).toISOString(), priceListVersion: version.versionNo, addressLevel: '门牌号' });

const totalOf = (lines: PastOrder['lines']) => ({ totalFen: lines.reduce((total, { qty, unitFen }) => total + qty * unitFen, 0) });

/** Each line with its categories, leaf first, and with the days that the craft department needed. */
const ruleLines = ({ catalog, schedule }: Known): ((order: PastOrder, lines: PastOrder['lines']) => RuleLine[]) => {
  const parents = new Map(catalog.categories.map(({ id, parentId }) => [id, parentId]));
  const chains = new Map(catalog.categories.map(({ id }) => [id, chainOf(id, parents)]));
  const readyOn = new Map<string, string>();
  for (const { orderId, skuId, day } of schedule.bookings) {
    const key = `${orderId} ${skuId}`;
    readyOn.set(key, day > (readyOn.get(key) ?? '') ? day : readyOn.get(key)!);
  }
  return ({ id: orderId, day }, lines) => lines.map(({ skuIndex, qty, unitFen }) => {
    const { id: skuId, craft, product } = catalog.skus[skuIndex]!;
    const ready = readyOn.get(`${orderId} ${skuId}`);
    return { skuId, qty, amountFen: qty * unitFen, categoryIds: chains.get(product.categoryId)!, leadDays: !craft ? null : ready === undefined ? 'unknown' : daysBetween(day, ready) };
  });
};

const chainOf = (id: string, parents: ReadonlyMap<string, string | null>): string[] => {
  const parent = parents.get(id);
  return parent ? [id, ...chainOf(parent, parents)] : [id];
};
