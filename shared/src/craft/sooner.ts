import { fitQty } from '../catalog/fit-qty.ts';
import { specsApart } from '../catalog/substitutes.ts';
import { addDays } from './days.ts';
import { capacityAfter, type CraftCapacity, type CraftPromise, type CraftWanted, planCraft, type SkuCraft } from './plan.ts';

/** Another spec of the same product. `craft` null: it is kept in stock. */
export interface SpecFacts {
  readonly skuId: string;
  readonly specValues: readonly string[];
  readonly packMultiple: number;
  readonly minQty: number;
  readonly available: number;
  readonly craft: SkuCraft | null;
}

/** Ready pieces of the SKU in a warehouse. */
export interface ReadyStock {
  readonly warehouseName: string;
  readonly available: number;
}

export interface PartPromise extends Omit<CraftPromise, 'skuId'> {
  readonly qty: number;
}

/** What would make it sooner. `readyOn` null at another spec: it is in stock. */
export type SoonerOption =
  | { readonly kind: 'split'; readonly now: PartPromise; readonly later: PartPromise }
  | { readonly kind: 'otherSpec'; readonly skuId: string; readonly readyOn: string | null; readonly leadDays: number }
  | { readonly kind: 'stockElsewhere'; readonly warehouseName: string; readonly available: number; readonly coversAll: boolean };

export interface SoonerQuestion {
  readonly wanted: CraftWanted & Pick<SpecFacts, 'specValues' | 'packMultiple' | 'minQty'>;
  readonly promise: CraftPromise;
  /** What is free for it: without what the other lines of the order take. */
  readonly capacity: CraftCapacity;
  readonly today: string;
  /** How many days count as soon. */
  readonly withinDays: number;
  readonly specs: readonly SpecFacts[];
  readonly elsewhere: readonly ReadyStock[];
}

const SPECS_MAX = 3;

/** Everything that would be ready before the promise, most helpful kind first; nothing when it is soon enough as it is. */
export const soonerOptions = (question: SoonerQuestion): SoonerOption[] => {
  const { leadDays } = question.promise;
  if (leadDays !== null && leadDays <= question.withinDays) return [];
  return [...readyElsewhere(question), ...otherSpecs(question), ...split(question)];
};

const readyElsewhere = ({ wanted, elsewhere }: SoonerQuestion): SoonerOption[] =>
  elsewhere.filter(({ available }) => available >= wanted.minQty)
    .map(({ warehouseName, available }) => ({ kind: 'stockElsewhere', warehouseName, available, coversAll: available >= wanted.qty }));

/** Specs that could be had for the whole quantity within the days, the most alike first. */
const otherSpecs = ({ wanted, specs, capacity, today, withinDays }: SoonerQuestion): SoonerOption[] =>
  specs.filter(({ skuId }) => skuId !== wanted.skuId)
    .flatMap((spec) => {
      const ready = readiness(spec, fitQty(wanted.qty, spec), capacity, today);
      return ready !== null && ready.leadDays <= withinDays ? [{ spec, ready, apart: specsApart(wanted.specValues, spec.specValues) }] : [];
    })
    .sort((a, b) => a.apart - b.apart || a.ready.leadDays - b.ready.leadDays)
    .slice(0, SPECS_MAX)
    .map(({ spec, ready }) => ({ kind: 'otherSpec', skuId: spec.skuId, ...ready }));

const readiness = (spec: SpecFacts, qty: number, capacity: CraftCapacity, today: string): { readyOn: string | null; leadDays: number } | null => {
  if (spec.craft === null) return spec.available >= qty ? { readyOn: null, leadDays: 0 } : null;
  const [promise] = planCraft([{ skuId: spec.skuId, qty, craft: spec.craft }], capacity, today).promises;
  return promise?.readyOn && promise.leadDays !== null ? { readyOn: promise.readyOn, leadDays: promise.leadDays } : null;
};

/** The largest quantity that is ready within the days, and the rest as an order of its own after it. */
const split = ({ wanted, capacity, today, withinDays }: SoonerQuestion): SoonerOption[] => {
  const now = largestWithin(wanted, capacity, addDays(today, withinDays), today);
  if (now < wanted.minQty || wanted.qty - now < wanted.minQty) return [];
  const first = planCraft([{ ...wanted, qty: now }], capacity, today);
  const rest = planCraft([{ ...wanted, qty: wanted.qty - now }], capacityAfter(capacity, first.bookings), today);
  return [{ kind: 'split', now: partOf(now, first.promises[0]!), later: partOf(wanted.qty - now, rest.promises[0]!) }];
};

const partOf = (qty: number, { readyOn, leadDays }: CraftPromise): PartPromise => ({ qty, readyOn, leadDays });

/** In whole packs, and so that what is left for the rest is not below the minimum. */
const largestWithin = ({ qty, craft, packMultiple, minQty }: SoonerQuestion['wanted'], capacity: CraftCapacity, until: string, today: string): number => {
  const days = capacity.lines.find(({ lineId }) => lineId === craft.lineId)?.days ?? [];
  const free = days.filter(({ day }) => day > today && day <= until).reduce((sum, { freeMinutes }) => sum + Math.max(0, freeMinutes), 0);
  const most = Math.min(Math.floor((free - craft.setupMinutes) / craft.minutesPerUnit), qty - minQty);
  return Math.max(0, Math.floor(most / packMultiple) * packMultiple);
};
