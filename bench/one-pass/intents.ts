import { type Random, randomFor } from '../../supabase/seed/random.ts';

/** What a franchisee of the old world did wrong, at the rates of the year before: 39 of 100 orders, so that 61 were right at once. */
export const FAULTS = { mistypedPrice: 120, missingSpec: 90, vagueAddress: 80, brushing: 60, noAuthorization: 40 } as const;
export type Fault = keyof typeof FAULTS;
export const FAULT_NAMES: Record<Fault, string> = {
  mistypedPrice: 'mistyped price', missingSpec: 'missing spec', vagueAddress: 'vague address', brushing: 'the same goods again', noAuthorization: 'no authorization',
};
export const ORDERS = 1_000;

export interface Goods { readonly skuId: string; readonly productId: string; readonly qty: number; readonly priceFen: number }
export interface Line { readonly skuId: string; readonly qty: number; readonly priceFen: number; readonly productId: string }

/** What somebody means to order, and what is wrong with how they go about it. */
export interface Intent {
  readonly index: number;
  readonly store: number;
  readonly fault: Fault | null;
  readonly lines: readonly Line[];
}

const USUAL = 60, USUAL_SHARE = 0.85, LINES_MIN = 3, LINES_MAX = 10;
const LETTER_ABOVE_FEN = 5_000_000;
/** Nobody is right by buying more than this at once, and nobody here needs a letter who was not meant to. */
const RIGHT_MAX_FEN = 4_500_000;

/** A thousand intentions in the order of the day, the faults strewn among them; the same every time. */
export const makeIntents = (goodsOf: readonly (readonly Goods[])[]): Intent[] => {
  const random = randomFor('a day of the old world');
  const faults: (Fault | null)[] = Object.entries(FAULTS).flatMap(([fault, count]) => Array.from({ length: count }, () => fault as Fault));
  const strewn = random.sample([...faults, ...Array.from({ length: ORDERS - faults.length }, () => null)], ORDERS);
  const usual = goodsOf.map((goods) => random.sample(goods, USUAL));
  const right: Intent[][] = goodsOf.map(() => []);
  return laterWhenAlone(strewn, goodsOf.length).map((fault, index): Intent => {
    const store = index % goodsOf.length;
    const basket = fault === 'brushing' ? again(random.pick(right[store]!), random) : wanted(goodsOf[store]!, usual[store]!, random);
    const intent: Intent = { index, store, fault, lines: fault === 'noAuthorization' ? enlarged(basket) : basket };
    if (fault === null) right[store]!.push(intent);
    return intent;
  });
};

/** Nobody orders again what they have not ordered yet: such a fault changes places with the next order of the same store that is right. */
const laterWhenAlone = (faults: readonly (Fault | null)[], stores: number): (Fault | null)[] => {
  const order = [...faults];
  for (let index = 0; index < order.length; index += 1) {
    const isAlone = order[index] === 'brushing' && !order.some((fault, before) => before < index && before % stores === index % stores && fault === null);
    const later = isAlone ? order.findIndex((fault, after) => after > index && after % stores === index % stores && fault === null) : -1;
    if (later >= 0) [order[index], order[later]] = [null, 'brushing'];
  }
  return order;
};

const wanted = (all: readonly Goods[], usual: readonly Goods[], random: Random): Line[] => {
  const lines = new Map<string, Line>();
  const count = random.int(LINES_MIN, LINES_MAX);
  while (lines.size < count) {
    const { skuId, productId, qty, priceFen } = random.pick(random.chance(USUAL_SHARE) ? usual : all);
    lines.set(skuId, { skuId, productId, qty: qty * random.pick([1, 1, 1, 2, 3]), priceFen });
  }
  const basket = [...lines.values()];
  return totalOf(basket) <= RIGHT_MAX_FEN ? basket : wanted(all, usual, random);
};

/** The same goods, some in another quantity. */
const again = ({ lines }: Intent, random: Random): Line[] => lines.map((line) => ({ ...line, qty: line.qty * random.pick([1, 1, 2]) }));

/** The dearest line as many times as it takes to need a letter. */
const enlarged = (lines: readonly Line[]): Line[] => {
  const dearest = lines.reduce((most, each) => (each.priceFen * each.qty > most.priceFen * most.qty ? each : most));
  const times = Math.ceil((LETTER_ABOVE_FEN + 1) / (dearest.priceFen * dearest.qty));
  return lines.map((line) => (line === dearest ? { ...line, qty: line.qty * times } : line));
};

export const totalOf = (lines: readonly Line[]): number => lines.reduce((total, { qty, priceFen }) => total + qty * priceFen, 0);
