import { quoted } from './documents.ts';
import { expandedRun, type Synonyms } from './synonyms.ts';
import { isHan, normalized, pairsOf, tokensOf } from './words.ts';
import { covered, every, some } from './tsquery.ts';

/** One thing that was said about the goods. */
export interface SearchTerm {
  /** As it was typed, but in canonical form. */
  readonly said: string;
  /** Text of a `tsquery` that a SKU meets which is that: whole words and synonyms. */
  readonly exact: string;
  /** The same with the last letters still missing. */
  readonly loose: string;
}

/** What somebody typed, as SQL reads it. All texts of a `tsquery`: only letters, digits and `. - / ×` inside quotes. */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
  /** All terms at once. */
  readonly exact: string;
  readonly loose: string;
  /** Single words and pairs, for when nothing meets all. */
  readonly parts: readonly string[];
  /** Any of the parts that name goods rather than measure them; null when only measures were typed. */
  readonly named: string | null;
}

export const SEARCH_CHARS_MAX = 100;
const TERMS_MAX = 12;
/** Fewer digits are a size, and 30 must not find 304; more are the beginning of a barcode. */
const BARCODE_DIGITS_MIN = 6;

/** What somebody typed, as a query. Null when there is no word in it. Never throws, whatever the text. */
export const searchQuery = (text: string, synonyms: Synonyms = new Map()): SearchQuery | null => {
  const typed = joined(tokensOf(normalized(text.slice(0, SEARCH_CHARS_MAX)))).slice(0, TERMS_MAX);
  const terms = [...new Map(typed.map((said) => [said, termOf(said, synonyms)])).values()];
  if (terms.length === 0) return null;
  const names = terms.filter(({ said }) => isHan(said) || /^[a-z]{2}/.test(said)).flatMap(({ said, exact }) => [exact, ...partsOf(said)]);
  return {
    terms,
    exact: every(terms.map(({ exact }) => exact)),
    loose: every(terms.map(({ loose }) => loose)),
    parts: [...new Set(terms.flatMap(({ said, exact }) => (isHan(said) ? [exact, ...partsOf(said)] : [exact])))],
    named: names.length > 0 ? some(names) : null,
  };
};

/** `dn 15` and `m 8` are one word; so is no word before a word: `lj m8`. */
const joined = (tokens: readonly string[]): string[] =>
  tokens.reduce<string[]>((result, token) => {
    const before = result.at(-1);
    if (before === undefined || !/^[a-z]{1,4}$/.test(before) || !/^\d/.test(token)) return [...result, token];
    return [...result.slice(0, -1), `${before} ${token}`];
  }, []);

const partsOf = (said: string): string[] => {
  if (!isHan(said)) return [quoted(said.split(/[ \d]/)[0] || said)];
  const pairs = pairsOf(said);
  return (pairs.length > 0 ? pairs : [said]).map(quoted);
};

const termOf = (said: string, synonyms: Synonyms): SearchTerm => {
  const meant = expandedRun(said, synonyms, (each) => (isHan(each) ? covered(each) : lettered(each, quoted)));
  if (isHan(said)) {
    const exact = some([covered(said), ...meant]);
    return { said, exact, loose: exact };
  }
  const exact = some([lettered(said, quoted), ...meant]);
  return { said, exact, loose: isSize(said) ? exact : some([exact, lettered(said, (each) => `${quoted(each)}:*`)]) };
};

const isSize = (said: string): boolean => /^\d[\d.]+$/.test(said) && said.length < BARCODE_DIGITS_MIN;

/** bv2.5 is `bv2.5`, or `bv` with `2.5`; dn-15 is `dn-15`, `dn15`, or `dn` with `15`; m8×30-304 is `m8×30` with `304`. */
const lettered = (said: string, last: (word: string) => string): string => {
  const [first = '', second] = said.split(' ');
  if (second !== undefined) return some([last(first + second), every([quoted(first), last(second)])]);
  const options = [last(said)];
  // A size that needs no unit stands without: 42码 is 42, 240目 is 240.
  const plain = /^(\d+)[码目型]$/.exec(said)?.[1];
  if (plain) options.push(quoted(plain));
  const glued = /^([a-z]{2,})(\d.*)$/.exec(said);
  if (glued) options.push(every([quoted(glued[1]!), last(glued[2]!)]));
  const dashed = said.split('-').filter(Boolean);
  if (dashed.length > 1) options.push(quoted(dashed.join('')), every(dashed.map((each, index) => (index === dashed.length - 1 ? last(each) : quoted(each)))));
  return some(options);
};
