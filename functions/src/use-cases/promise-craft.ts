import { capacityAfter, type contracts, planCraft, soonDaysOf, type Sooner, type SoonerOption, soonerOptions } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Craft, CraftFacts } from './ports/craft.ts';

/** One trip; the planning is the same that placing an order does. */
export const promiseCraft = async (
  { craft }: { craft: Craft }, { actor, input }: Command<typeof contracts.promiseCraft>,
): Answer<typeof contracts.promiseCraft> => {
  const facts = await craft.facts(actor, input.lines);
  const wanted = facts.lines.map(({ offer, qty, craft: terms }) => ({ skuId: offer.skuId, qty, craft: terms }));
  const withinDays = soonDaysOf(facts.ruleSet);
  const { promises, bookings } = planCraft(wanted, facts.capacity, facts.today);
  return {
    today: facts.today, withinDays,
    promises: promises.map((promise) => ({
      ...promise, isLate: promise.leadDays === null || promise.leadDays > withinDays,
      sooner: waysToBeSooner(facts, withinDays, promise, bookings.filter(({ skuId }) => skuId !== promise.skuId)),
    })),
  };
};

type Plan = ReturnType<typeof planCraft>;

const waysToBeSooner = (facts: CraftFacts, withinDays: number, promise: Plan['promises'][number], others: Plan['bookings']): Sooner[] => {
  const line = facts.lines.find(({ offer }) => offer.skuId === promise.skuId)!;
  const specs = facts.specs.filter(({ offer }) => offer.productId === line.offer.productId);
  return soonerOptions({
    wanted: { ...line.offer, ...line }, promise, capacity: capacityAfter(facts.capacity, others), today: facts.today, withinDays,
    specs: specs.map((spec) => ({ ...spec.offer, ...spec })), elsewhere: facts.elsewhere.filter(({ skuId }) => skuId === promise.skuId),
  }).map((option) => told(option, line.qty, specs));
};

/** With the whole offer of another spec, so that one tap can take it. */
const told = (option: SoonerOption, wantedQty: number, specs: CraftFacts['specs']): Sooner => {
  if (option.kind === 'split') return { kind: 'split', now: { ...option.now }, later: { ...option.later } };
  if (option.kind === 'stockElsewhere') return { ...option };
  const { offer } = specs.find((each) => each.offer.skuId === option.skuId)!;
  const qty = Math.max(Math.ceil(wantedQty / offer.packMultiple) * offer.packMultiple, offer.minQty);
  return { kind: 'otherSpec', offer, qty, readyOn: option.readyOn, leadDays: option.leadDays };
};
