import type { Offer } from '../../contracts/catalog/offer.ts';
import { settleQty, type SettledQty } from './settle-qty.ts';
import { PASTE_LINES_MAX, type PastedLine } from './paste-list.ts';
import type { Reading } from './readings.ts';
import type { Amount } from './words.ts';

/** What the server says of one reading: matchGoods. `missing`: words that none of the offers meets. */
export interface MatchedGoods {
  readonly kind: 'found' | 'choose' | 'unknown';
  readonly offers: readonly Offer[];
  readonly missing: readonly string[];
}

/** Goods that a line may mean, with the numbers that are then left to be their quantity. */
export interface GoodsOption {
  readonly offer: Offer;
  readonly amounts: readonly Amount[];
}

/** What a line is taken for. Only `found` with a quantity that is `known` may be ordered. */
export type SettledLine =
  | { readonly kind: 'aside' }
  | { readonly kind: 'found'; readonly offer: Offer; readonly qty: SettledQty }
  /** `missing`: what was written and none of them meets. */
  | { readonly kind: 'choose'; readonly options: readonly GoodsOption[]; readonly missing: readonly string[] }
  | { readonly kind: 'unknown' };

/** What has to be matched before a line can be settled: its code, and each of its readings. */
export const goodsToMatch = (line: PastedLine): string[] =>
  (line.aside !== null || line.several ? [] : [...new Set([line.code ?? '', ...line.readings.map(({ goods }) => goods)])].filter((goods) => goods !== ''));

/** One line with what is known of its goods: found, choose between these, or not known. */
export const settleLine = (line: PastedLine, matchOf: (goods: string) => MatchedGoods | undefined): SettledLine => {
  if (line.aside) return { kind: 'aside' };
  if (line.several) return { kind: 'unknown' };
  const coded = line.code === null ? undefined : matchOf(line.code);
  const offer = coded?.kind === 'found' ? coded.offers[0] : undefined;
  return offer ? found(line, { offer, amounts: amountsBeside(line, offer) }) : settleMatched(line, matchOf);
};

/** The same once the person has said which goods are meant. */
export const settleChosen = (line: PastedLine, option: GoodsOption): SettledLine => found(line, option);

const found = (line: PastedLine, { offer, amounts }: GoodsOption): SettledLine =>
  ({ kind: 'found', offer, qty: settleQty(offer, { meant: amounts, written: unexplained(line, offer), perPack: line.perPack, doubt: whyDoubtful(line, offer, amounts) }) });

/** What makes a quantity worth a question, though only one number can be it. */
const whyDoubtful = ({ declined, pricesBefore, inFront }: PastedLine, offer: Offer, [only]: readonly Amount[]): string | null => {
  if (declined !== null) return `写着「${declined}」，要订多少`;
  if (only?.unit === null && only.value === inFront && inFront <= PASTE_LINES_MAX) return `${inFront} 在最前面，是数量还是序号`;
  const isBehindPrice = only?.unit === null && pricesBefore.some((price) => !numbersOf(offer).includes(price));
  return isBehindPrice ? `${only.value} 在价格后面，是数量还是金额` : null;
};

/** What a line that names its SKU says of the quantity. */
const amountsBeside = (line: PastedLine, offer: Offer): readonly Amount[] => {
  const [only] = line.readings;
  if (line.readings.length === 1 && only?.amount) return [only.amount];
  return line.isBare ? line.amounts : unexplained(line, offer);
};

/** The numbers that are not of the goods themselves: 30 beside a bolt of M8×30 is no quantity. */
const unexplained = ({ amounts }: PastedLine, offer: Offer): readonly Amount[] => {
  const explained = numbersOf(offer);
  return amounts.filter(({ value }) => {
    const at = explained.indexOf(value);
    if (at >= 0) explained.splice(at, 1);
    return at < 0;
  });
};

const numbersOf = ({ name, specText }: Offer): number[] => (`${name} ${specText}`.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);

/** A reading with what was found for it. */
interface Found extends MatchedGoods { readonly amount: Amount | null }

const settleMatched = (line: PastedLine, matchOf: (goods: string) => MatchedGoods | undefined): SettledLine => {
  const all = line.readings.flatMap((reading) => foundBy(line, reading, matchOf(reading.goods)));
  const best = bestOf(all);
  if (best.length === 0) return { kind: 'unknown' };
  const options = optionsOf(line, best);
  const missing = [...new Set(best.flatMap((each) => each.missing))].filter((word) => !isNumberOf(line, word));
  const isSure = options.length === 1 && missing.length === 0 && best.every(({ kind }) => kind === 'found');
  return isSure ? found(line, options[0]!) : { kind: 'choose', options, missing };
};

/** What a reading found; a loose number that it leaves to the goods, and that none of them has, is missing. */
const foundBy = (line: PastedLine, { amount }: Reading, match: MatchedGoods | undefined): Found[] => {
  if (!match || match.kind === 'unknown') return [];
  const left = line.readings.length === 1 ? [] : line.amounts.filter((each) => each.value !== amount?.value).map(({ value }) => value);
  const offers = match.offers.filter((offer) => left.every((value) => numbersOf(offer).includes(value)));
  if (offers.length > 0) return [{ ...match, offers, amount }];
  return [{ ...match, missing: [...new Set([...match.missing, ...left.map(String)])], amount }];
};

/** The readings of which most is met. One whose every word is met, numbers included, leaves no number to be a quantity. */
const bestOf = (all: readonly Found[]): readonly Found[] => {
  const fewest = Math.min(...all.map(({ missing }) => missing.length));
  const best = all.filter(({ missing }) => missing.length === fewest);
  const explained = best.filter(({ amount }) => amount === null);
  return fewest === 0 && explained.length > 0 ? explained : best;
};

const optionsOf = (line: PastedLine, best: readonly Found[]): GoodsOption[] => {
  const bySku = new Map<string, GoodsOption>();
  for (const { offers, amount } of best) {
    for (const offer of offers) {
      const before = bySku.get(offer.skuId)?.amounts ?? [];
      bySku.set(offer.skuId, { offer, amounts: amount === null ? before : [...before, amount] });
    }
  }
  return [...bySku.values()];
};

const isNumberOf = ({ amounts }: PastedLine, word: string): boolean => amounts.some(({ value }) => String(value) === word);
