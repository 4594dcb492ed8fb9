import {
  type CompiledRules, formatFen, multiply, type Offer, type Output, type contracts, type Rule, type RuleFinding, ruleFactsOf, type StoreFacts, sum,
} from '@zhundan/shared';

export type OrderRules = Output<typeof contracts.getOrderRules>;

/** What a cart knows of a line. */
export interface CartGoods {
  readonly skuId: string;
  readonly qty: number;
  readonly offer: Pick<Offer, 'priceFen' | 'madeToOrder'>;
  readonly priceListVersion: number;
}

/** A letter that stands for every order up to an amount. */
export interface StandingLetter { readonly letterId: string; readonly totalFen: number; readonly expiresAt: string }

interface Cart {
  readonly lines: readonly CartGoods[];
  readonly addressLevel: string | null;
  readonly standing: readonly StandingLetter[];
  /** ISO 8601 UTC, by the server's clock. */
  readonly at: string;
}

export const totalOf = (lines: readonly CartGoods[]): number => sum(lines.map(({ offer, qty }) => multiply(offer.priceFen ?? 0, qty)));

/**
 * What the rules say of a cart, by the same code that judges in the function. A phone does not know everything: what it cannot
 * decide it leaves to the server, which has the last word anyway.
 */
export const judgeCart = (rules: CompiledRules, { store }: { readonly store: StoreFacts }, { lines, addressLevel, standing, at }: Cart): RuleFinding[] => {
  if (lines.length === 0 || lines.some(({ offer }) => offer.priceFen === null)) return [];
  const facts = ruleFactsOf({
    at, totalFen: totalOf(lines), priceListVersion: Math.min(...lines.map(({ priceListVersion }) => priceListVersion)), addressLevel, addressIsNew: null, store,
    lines: lines.map(({ skuId, qty, offer }) => ({
      skuId, qty, amountFen: multiply(offer.priceFen ?? 0, qty), categoryIds: null, leadDays: offer.madeToOrder ? 'unknown' : null,
    })),
    letters: standing.map((letter) => ({ ...letter, kind: 'standing', basketHash: null })), basketHash: null,
  });
  return rules.judge(facts).findings.filter(({ code }) => code !== 'RULE_UNDECIDED');
};

/** From nine tenths of a limit on it is said how far away it is. */
const NEAR = 0.9;

/** What happens beyond a limit of the total. */
const BEYOND: Record<Rule['then']['kind'], string> = { reject: '就不能提交', requireDocument: '就要法人授权书', review: '就要主管复核', warn: '会有提醒' };

/** Gentle hints before a limit of the total is met: `再加 ¥800.00 就要法人授权书（限额 ¥50,000.00）`. Only for rules about the total alone. */
export const nearLimits = (rules: readonly Rule[], totalFen: number): string[] => rules.flatMap(({ when, then }) => {
  if (!('fact' in when) || when.fact !== 'orderTotal' || (when.op !== 'gt' && when.op !== 'gte') || typeof when.value !== 'number') return [];
  const most = when.op === 'gt' ? when.value : when.value - 1;
  if (then.kind === 'warn' || totalFen > most || totalFen < most * NEAR) return [];
  return [totalFen === most ? `已到限额 ${formatFen(when.value)}，再加${BEYOND[then.kind]}` : `再加 ${formatFen(most - totalFen)} 以上${BEYOND[then.kind]}（限额 ${formatFen(when.value)}）`];
});
