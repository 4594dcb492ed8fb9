import { numberOf } from './numerals.ts';
import { UNIT } from './units.ts';
import { type Amount, isCode, type Word } from './words.ts';

/** One way to take a line: what is looked for, and how many of it. `amount` null: all numbers belong to the goods, or nobody can say. */
export interface Reading {
  readonly goods: string;
  readonly amount: Amount | null;
}

export interface ReadWords {
  /** The SKU code or barcode on the line, upper case. */
  readonly code: string | null;
  /** True: nothing but the code and its number stands there. */
  readonly isBare: boolean;
  /** At least one. More than one: the goods decide which numbers are theirs. */
  readonly readings: readonly Reading[];
  /** Every number that may be the quantity, in the order in which they stand. */
  readonly amounts: readonly Amount[];
  /** What a pack is said to hold. */
  readonly perPack: readonly number[];
  /** Broken numbers with a bare number behind: if they are prices and not of the goods, that number may be their sum. */
  readonly pricesBefore: readonly number[];
  /** The bare number in front of everything, which may count the lines. */
  readonly inFront: number | null;
}

/** With more loose numbers than these, nobody but the person can tell; each would be one more question to the server. */
const LOOSE_MAX = 3;
/** 200*3, 200*3包: a spec, or pieces by packs. */
const CHAIN = new RegExp(`^(\\d+)[x×*](\\d+)(?:[x×*](\\d+))?(${UNIT})?$`, 'i');
/** M8*30*200: a spec with its quantity, or a spec of three parts. */
const SPEC_CHAIN = new RegExp(`^([A-Za-zφΦ]+\\d+(?:\\.\\d+)?[x×*]\\d+(?:\\.\\d+)?)[x×*](\\d+)(${UNIT})?$`, 'i');

const join = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');
const without = (words: readonly Word[], ...out: readonly Word[]): string => join(words.filter((word) => !out.includes(word)));

const isNumber = (word: Word): word is Extract<Word, { amount: Amount }> => word.kind !== 'goods';

/** Numbers inside of a word that may be a spec as well. */
const amountsInside = ({ text }: Word): Amount[] => {
  const [, first, second, third, unit = null] = CHAIN.exec(text) ?? [];
  const [, , tail, tailUnit = null] = SPEC_CHAIN.exec(text) ?? [];
  const numbers = tail === undefined ? [first, second, third] : [tail];
  return numbers.flatMap((each) => (each === undefined ? [] : [{ value: numberOf(each)!, unit: unit ?? tailUnit }]));
};

const amountsOf = (word: Extract<Word, { amount: Amount }>): Amount[] =>
  [word.amount, ...(word.kind === 'grouped' ? word.parts.filter(isNumber).flatMap(amountsOf) : [])];

/** The readings of a line's words, and all the numbers in it that may be meant. */
export const readWords = (all: readonly Word[]): ReadWords => {
  const words = all.filter(({ kind }) => kind !== 'packing');
  const numbers = words.filter(isNumber);
  const inside = words.filter((word) => word.kind === 'goods').flatMap(amountsInside);
  const amounts = [...numbers.flatMap(amountsOf), ...inside].filter(isWhole);
  const code = words.find((word) => word.kind === 'goods' && isCode(word.text))?.text.toUpperCase() ?? null;
  return {
    code, isBare: code !== null && words.length === 2 && numbers.length === 1, readings: readingsOf(words), amounts,
    perPack: all.flatMap((word) => (word.kind === 'packing' ? [word.amount.value] : [])),
    pricesBefore: pricesIn(numbers),
    inFront: words[0]?.kind === 'bare' ? words[0].amount.value : null,
  };
};

const pricesIn = (numbers: readonly Extract<Word, { amount: Amount }>[]): number[] =>
  numbers.filter(({ amount }, at) => !isWhole(amount) && numbers.slice(at + 1).some((each) => each.kind === 'bare' && isWhole(each.amount)))
    .map(({ amount }) => amount.value);

const readingsOf = (words: readonly Word[]): Reading[] => {
  const grouped = words.find((word) => word.kind === 'grouped');
  if (grouped) {
    const parted = words.flatMap((word) => (word === grouped ? grouped.parts : [word]));
    return [...readingsOf(parted), { goods: without(words, grouped), amount: grouped.amount }];
  }
  const numbers = words.filter(isNumber);
  const counted = numbers.filter(({ kind }) => kind === 'counted');
  const bare = numbers.filter((word) => word.kind === 'bare' && isWhole(word.amount));
  if (counted.length === 1) return [{ goods: without(words, counted[0]!), amount: counted[0]!.amount }];
  if (counted.length > 1) return [{ goods: without(words, ...counted), amount: null }];
  if (bare.length > LOOSE_MAX) return [{ goods: without(words, ...bare), amount: null }];
  return [{ goods: join(words), amount: null }, ...(numbers.length === 0 ? words.flatMap((word) => specAndTail(words, word)) : []), ...bare.map((word) => ({ goods: without(words, word), amount: word.amount }))];
};

const specAndTail = (words: readonly Word[], word: Word): Reading[] => {
  const [, spec = ''] = SPEC_CHAIN.exec(word.text) ?? [];
  return spec === '' ? [] : [{ goods: join(words.map((each) => (each === word ? { ...each, text: spec } : each))), amount: amountsInside(word)[0]! }];
};

/** 0.35 is a price or a thickness; whether 0 and 10,000,000 may be ordered is said when it is known of what. */
const isWhole = ({ value }: Amount): boolean => Number.isInteger(value);
