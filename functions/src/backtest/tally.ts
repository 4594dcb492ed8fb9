import {
  type BacktestTally, type Fate, FATES, HIT_KINDS, type HitKind, HITS_KEPT_PER_KIND, type Outcome, OUTCOMES, shanghaiDay, type Verdict,
} from '@zhundan/shared';

/** Counts as they are kept between steps: small, and added to in place while a step is judged. */
export interface RawTally {
  readonly draft: Record<Outcome, number>;
  readonly inForce: Record<Outcome, number>;
  readonly kinds: Record<HitKind, KindCounts>;
  readonly rules: Record<string, { fired: number; fen: number; readonly fates: Record<Fate, number> }>;
  readonly days: Record<string, SpotCounts>;
  readonly stores: Record<string, SpotCounts & { fen: number }>;
  /** How many hits of each kind are kept to be looked at. */
  readonly kept: Record<HitKind, number>;
}

interface KindCounts { submits: number; orders: number; fen: number; readonly fates: Record<Fate, number> }
/** Of what the draft would have stopped, in one place: on one day, of one store. */
interface SpotCounts { submits: number; newly: number; bad: number; fine: number }

const zeros = <Key extends string>(keys: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;

export const emptyTally = (): RawTally => ({
  draft: zeros(OUTCOMES), inForce: zeros(OUTCOMES),
  kinds: Object.fromEntries(HIT_KINDS.map((kind) => [kind, { submits: 0, orders: 0, fen: 0, fates: zeros(FATES) }])) as RawTally['kinds'],
  rules: {}, days: {}, stores: {}, kept: zeros(HIT_KINDS),
});

/** A submit that some rule of the draft held for, or that the rules in force stop. */
export interface Hit {
  readonly attemptId: number;
  readonly at: string;
  readonly fen: number;
  readonly draft: Verdict;
  readonly inForce: Outcome;
}

const stops = (outcome: Outcome): boolean => outcome !== 'pass' && outcome !== 'warn';

/** What changes for a submit; null when neither rule set has anything to say about it. */
export const kindOf = (draft: Verdict, inForce: Outcome): HitKind | null => {
  if (stops(draft.outcome)) return stops(inForce) ? 'still' : 'newly';
  if (stops(inForce)) return 'noLonger';
  return draft.ruleIds.length + draft.shadowIds.length > 0 ? 'noted' : null;
};

const BAD: ReadonlySet<Fate> = new Set(['cancelled', 'returned', 'overdue']);

const addToSpot = (spot: SpotCounts, kind: HitKind, fate: Fate): void => {
  spot.submits += 1;
  if (kind === 'newly') spot.newly += 1;
  if (BAD.has(fate)) spot.bad += 1;
  if (fate === 'fine') spot.fine += 1;
};

/** Counts one hit with what became of it. Answers whether it is one of the newest of its kind, to be kept; hits come newest first. */
export const addHit = (tally: RawTally, hit: Hit, kind: HitKind, { storeId, fate }: { storeId: string; fate: Fate }): boolean => {
  const { draft, fen } = hit;
  const counts = tally.kinds[kind];
  counts.submits += 1;
  counts.fen += fen;
  counts.fates[fate] += 1;
  if (fate !== 'noOrder') counts.orders += 1;
  for (const ruleId of [...draft.ruleIds, ...draft.shadowIds]) {
    const rule = (tally.rules[ruleId] ??= { fired: 0, fen: 0, fates: zeros(FATES) });
    rule.fired += 1;
    rule.fen += fen;
    rule.fates[fate] += 1;
  }
  if (stops(draft.outcome)) {
    addToSpot(tally.days[shanghaiDay(hit.at)] ??= { submits: 0, newly: 0, bad: 0, fine: 0 }, kind, fate);
    const store = (tally.stores[storeId] ??= { submits: 0, newly: 0, bad: 0, fine: 0, fen: 0 });
    addToSpot(store, kind, fate);
    store.fen += fen;
  }
  if (tally.kept[kind] >= HITS_KEPT_PER_KIND) return false;
  tally.kept[kind] += 1;
  return true;
};

/** Stores in an answer: those that would be stopped most. */
const STORES_SHOWN = 50;

/** As the contract has it: rules in the order of the draft, days in order, stores by how often they would be stopped. */
export const shownTally = (tally: RawTally | null, rules: readonly { readonly ruleId: string }[], names: Readonly<Record<string, { code: string; name: string }>>): BacktestTally => {
  const { draft, inForce, kinds, rules: byRule, days, stores } = tally ?? emptyTally();
  return {
    draft, inForce, kinds,
    rules: rules.map(({ ruleId }) => ({ ruleId, ...byRule[ruleId] ?? { fired: 0, fen: 0, fates: zeros(FATES) } })),
    days: Object.entries(days).toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, spot]) => ({ day, ...spot, undecided: spot.submits - spot.bad - spot.fine })),
    stores: Object.entries(stores).toSorted(([, a], [, b]) => b.submits - a.submits || b.fen - a.fen).slice(0, STORES_SHOWN)
      .map(([storeId, spot]) => ({ storeId, ...names[storeId] ?? { code: '', name: '' }, ...spot })),
  };
};
