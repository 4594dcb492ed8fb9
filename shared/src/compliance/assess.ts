import type { Finding, RuleFinding } from '../contracts/findings.ts';
import type { OrderRequest } from '../contracts/orders/order-request.ts';
import type { RefusalCode } from '../contracts/refusals.ts';
import type { CraftBooking, CraftPlan, CraftPromise } from '../craft/index.ts';
import { planCraft } from '../craft/index.ts';
import { MONEY_MAX_FEN, type Fen } from '../money/fen.ts';
import { checkAddress } from './check-address.ts';
import { checkGoods, checkKnown } from './check-goods.ts';
import { checkPrice, type Shown } from './check-price.ts';
import type { OrderFacts } from './facts.ts';
import { type Firing, type Judgement, judgeRules, type RuleFacts, ruleFactsOf, type RuleSet, shanghaiDay } from './rules/index.ts';

/** What an accepted order waits for: a supervisor, at most so many hours before it escalates. */
export interface Hold {
  readonly hours: number;
  readonly ruleIds: readonly string[];
}

/** The outcome of judging: what was found, and the code to refuse with, if any. */
export interface Assessment {
  readonly totalFen: Fen;
  readonly findings: readonly Finding[];
  readonly refused: RefusalCode | null;
  /** Of an order that is not refused: null when nothing holds it. */
  readonly hold: Hold | null;
  /** The letter of authorization that the order goes through on, when a rule asked for one. */
  readonly letterId: string | null;
  /** What the rules were judged on; null when an order without address, price or known goods left nothing to judge. */
  readonly ruleFacts: RuleFacts | null;
  readonly firings: readonly Firing[];
  /** What accepting the order takes of the craft department's days. */
  readonly bookings: readonly CraftBooking[];
  readonly promises: readonly CraftPromise[];
}

const NO_CRAFT: CraftPlan = { promises: [], bookings: [] };
const NOT_JUDGED: Judgement = { outcome: 'pass', findings: [], firings: [] };

/**
 * Judges an order. Pure: the same facts, request and rules give the same assessment on the phone, in the function and
 * years later. All checks and all rules run, so that one screen can mend everything; the first finding that rejects names
 * the refusal.
 */
export const assess = (facts: OrderFacts, request: Pick<OrderRequest, 'lines'> & Shown, ruleSet: RuleSet): Assessment => {
  const totalFen = facts.lines.reduce((total, line) => total + (line.priceFen ?? 0) * line.qty, 0);
  const impossible = whyImpossible(facts, totalFen);
  if (impossible) {
    return { totalFen: Math.min(totalFen, MONEY_MAX_FEN), findings: [], refused: impossible, hold: null, letterId: null, ruleFacts: null, firings: [], ...NO_CRAFT };
  }

  const unknown = checkKnown(facts, request.lines);
  const plan = craftPlan(facts);
  const ruleFacts = unknown.length > 0 ? null : factsForRules(facts, totalFen, plan);
  const { findings: ruleFindings, firings } = ruleFacts ? judgeRules(ruleSet, ruleFacts) : NOT_JUDGED;
  const findings = [...unknown, ...checkPrice(facts, request, totalFen), ...checkGoods(facts), ...checkAddress(facts), ...ruleFindings];
  const refused = whyRefused(findings);
  return {
    totalFen, findings, refused, ruleFacts, firings, ...plan,
    hold: refused ? null : holdOf(ruleFindings),
    letterId: ruleFindings.map((each) => (each.code === 'LETTER_REQUIRED' ? each.satisfiedBy : null)).find((each) => each !== null) ?? null,
  };
};

/** Reasons after which there is nothing left to judge. */
const whyImpossible = (facts: OrderFacts, totalFen: number): RefusalCode | null => {
  if (!facts.storeActive) return 'STORE_CLOSED';
  if (facts.address === null) return 'ADDRESS_UNKNOWN';
  if (totalFen > MONEY_MAX_FEN) return 'ORDER_TOO_LARGE';
  return null;
};

const whyRefused = (findings: readonly Finding[]): RefusalCode | null =>
  (findings.find((each) => each.severity === 'reject') ?? findings.find((each) => each.severity === 'document'))?.code as RefusalCode ?? null;

/** The shortest of the times promised. */
const holdOf = (findings: readonly RuleFinding[]): Hold | null => {
  const reviews = findings.flatMap((each) => ('hours' in each && each.severity === 'review' && each.hours !== null ? [{ ruleId: each.ruleId, hours: each.hours }] : []));
  return reviews.length === 0 ? null : { hours: Math.min(...reviews.map((each) => each.hours)), ruleIds: reviews.map((each) => each.ruleId) };
};

const craftPlan = ({ lines, craft, at }: OrderFacts): CraftPlan => {
  const wanted = lines.flatMap(({ skuId, qty, craft: made }) => (made === null ? [] : [{ skuId, qty, craft: made }]));
  return wanted.length === 0 ? NO_CRAFT : planCraft(wanted, craft ?? { lines: [] }, shanghaiDay(at));
};

const factsForRules = (facts: OrderFacts, totalFen: number, plan: CraftPlan): RuleFacts | null => {
  if (facts.lines.some((line) => line.priceFen === null)) return null;
  const leadDays = new Map(plan.promises.map((each) => [each.skuId, each.leadDays ?? 'unknown' as const]));
  const { at, priceListVersion, address, addressIsNew, store, letters, basketHash } = facts;
  return ruleFactsOf({
    at, totalFen, priceListVersion, addressLevel: address?.level ?? null, addressIsNew, store, letters, basketHash,
    lines: facts.lines.map(({ skuId, qty, priceFen, categoryIds }) => ({
      skuId, qty, amountFen: priceFen! * qty, categoryIds, leadDays: leadDays.get(skuId) ?? null,
    })),
  });
};
