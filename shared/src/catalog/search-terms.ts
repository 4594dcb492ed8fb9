/**
 * The words by which goods are found, made once for what is searched and once for what is typed, so that both agree.
 * Postgres has no dictionary for Chinese: a run of Han characters becomes its characters and its neighbouring pairs.
 */

export interface SearchableSku {
  readonly code: string;
  readonly specValues: readonly string[];
}

export interface SearchableProduct {
  readonly name: string;
  readonly brand: string;
  /** First letters of the pinyin, one word per text: `wljls` for 外六角螺栓. Made by the caller. */
  readonly initials: string;
  readonly categoryNames: readonly string[];
  readonly skus: readonly SearchableSku[];
}

export interface SearchQuery {
  /** Text of a Postgres `tsquery`. Only ever letters, digits and `. - / ×` inside quotes. */
  readonly tsquery: string;
  /** Each is the beginning of a word of `skuSpecWords` when it points at a SKU; none has a sign that LIKE reads. */
  readonly words: string[];
}

/** A longer word is cut here, in what is searched and in what is typed alike. */
const WORD_CHARS_MAX = 40;
const QUERY_CHARS_MAX = 100;
const QUERY_LEXEMES_MAX = 32;
/** Positions of a tsvector end at 16383; beyond, words still match but no longer count for the rank. */
const POSITION_MAX = 16_383;

/** Ａ１×／ → a1×/, m8x30 and m8*30 → m8×30, mm² and 2.5平方 → mm2, 毫米 → mm, Φ and ø → φ. */
const normalize = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('\u2044', '/')
    .replace(/[øΦϕ⌀]/g, 'φ')
    .replace(/(\d)\s*(?:平方毫米|平方(?!米|厘|分))/g, '$1mm2')
    .replace(/(\d)\s*毫米/g, '$1mm')
    .replace(/(\d(?:mm|cm|m)?)\s*[x*×✕✖]\s*(?=\d)/g, '$1×');

const HAN = '(?=\\p{Script=Han})[\\p{L}\\p{N}]';
const OTHER = '(?!\\p{Script=Han})[\\p{L}\\p{N}]';
/** A run of Han characters, or a word of other letters and digits that `. - / ×` may join. No lookbehind: older phones fail on it. */
const TOKEN = new RegExp(`(?:${HAN})+|(?:${OTHER})+(?:[.\\-/×](?:${OTHER})+)*`, 'gu');

const tokens = (text: string): string[] => (normalize(text).match(TOKEN) ?? []).map((token) => [...token].slice(0, WORD_CHARS_MAX).join(''));

const isHan = (token: string): boolean => /^\p{Script=Han}/u.test(token);

/** 六角螺栓 → 六角, 角螺, 螺栓. */
const pairs = (run: string): string[] => {
  const characters = [...run];
  return characters.slice(1).map((each, index) => `${characters[index]}${each}`);
};

/** All endings of at least two characters, so that a prefix search finds what stands inside: wljls → ljls, jls, ls. */
const endings = (word: string): string[] => {
  const characters = [...word];
  return characters.slice(0, -1).map((_, index) => characters.slice(index).join(''));
};

/** lj-m8-30-304 → itself, m8-30-304, 30-304, 304, and the parts lj, m8, 30. */
const joinedParts = (word: string): string[] => {
  const tails = [...word.matchAll(/[-×]/g)].map(({ index }) => word.slice(index + 1));
  return [word, ...tails, ...word.split(/[-×]/)];
};

const documentWords = (text: string): string[] =>
  tokens(text).flatMap((token) => (isHan(token) ? [...token, ...pairs(token)] : joinedParts(token)));

/** 镀锌 + 外六角螺栓 → 锌外, 锌螺: typed in one breath (镀锌外六角螺栓, 镀锌螺栓) it is found though it stands apart. */
const seams = (befores: readonly string[], after: string): string[] => {
  const run = [...(tokens(after).findLast(isHan) ?? '')];
  const starts = [run.at(0), run.at(-2)].filter((each) => each !== undefined);
  const ends = befores.flatMap((text) => tokens(text).filter(isHan)).map((each) => [...each].at(-1));
  return ends.flatMap((end) => starts.map((start) => `${end}${start}`));
};

/** Weights of Postgres, A counting most. */
type Weight = 'A' | 'B' | 'C' | 'D';

const quoted = (lexeme: string): string => `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;

/**
 * The text of a `tsvector` for `products.search`. Each word stands once, with the weight of the best place it comes
 * from: name, then spec values, then brand, category and pinyin initials, then SKU codes.
 */
export const productSearchDocument = (product: SearchableProduct): string => {
  const { name, brand, initials, categoryNames, skus } = product;
  const values = [...new Set(skus.flatMap(({ specValues }) => specValues))];
  const sections: [Weight, string[]][] = [
    ['A', documentWords(name)],
    ['B', values.flatMap(documentWords)],
    ['C', [...documentWords(brand), ...categoryNames.flatMap(documentWords), ...seams([...values, brand, ...categoryNames], name)]],
    ['C', tokens(initials).filter((token) => !isHan(token)).flatMap(endings)],
    ['D', skus.flatMap(({ code }) => documentWords(code))],
  ];
  const placed = new Map<string, string>();
  for (const [weight, words] of sections) {
    for (const word of words) {
      if (!placed.has(word)) placed.set(word, `${quoted(word)}:${Math.min(placed.size + 1, POSITION_MAX)}${weight}`);
    }
  }
  return [...placed.values()].join(' ');
};

/** The words by which a search points at this SKU among its siblings, for `skus.spec_words`. */
export const skuSpecWords = ({ code, specValues }: SearchableSku): string[] => {
  const words = specValues.flatMap(tokens).flatMap((token) => (isHan(token) ? endings(token) : joinedParts(token)));
  return [...new Set([...words, ...tokens(code)])];
};

const queryLexemes = (token: string): string[] => {
  if (!isHan(token)) return [`${quoted(token)}:*`];
  const run = pairs(token);
  return (run.length > 0 ? run : [token]).map(quoted);
};

/** One or two letters are the initials of a name (lj), and every code of the product begins with them. */
const pointsAtSku = (token: string): boolean => [...token].length > 1 && !/^[a-z]{2}$/.test(token) || /^\d$/.test(token);

/**
 * What somebody typed, as a query: every word must occur, the last letters of each may still be missing. Null when
 * there is no word in it. Never throws, whatever the text.
 */
export const searchQuery = (text: string): SearchQuery | null => {
  const typed = tokens(text.slice(0, QUERY_CHARS_MAX));
  const lexemes = [...new Set(typed.flatMap(queryLexemes))].slice(0, QUERY_LEXEMES_MAX);
  if (lexemes.length === 0) return null;
  return { tsquery: lexemes.join(' & '), words: [...new Set(typed.filter(pointsAtSku))].slice(0, QUERY_LEXEMES_MAX) };
};
