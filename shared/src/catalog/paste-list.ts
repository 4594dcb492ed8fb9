import { QTY_MAX } from '../contracts/fields.ts';

/** A SKU code or barcode with the quantity beside it; null where the list gives none. */
export interface PastedLine {
  readonly code: string;
  readonly qty: number | null;
}

export interface PastedProblem {
  /** Counted from 1, as the person sees the text. */
  readonly lineNo: number;
  readonly text: string;
  readonly message: string;
}

export interface PastedList {
  /** Each code once, in the order of first appearance, quantities added up. */
  readonly lines: PastedLine[];
  readonly problems: PastedProblem[];
}

/** More than any order holds; what follows is reported instead of read. */
export const PASTE_LINES_MAX = 200;

/** Eight digits and more are a barcode; fewer are a quantity (QTY_MAX has seven). */
const BARCODE_DIGITS_MIN = 8;

/**
 * Reads what people paste from WeChat, Excel and paper: `LJ-M8-30 200`, tabs, commas, 全角, `×200`, `200只`, `1,200`,
 * several pairs on a line, a name in between. What cannot be read is reported with its line; nothing is guessed.
 */
export const parsePastedList = (text: string): PastedList => {
  const totals = new Map<string, number | null>();
  const problems: PastedProblem[] = [];
  for (const [index, raw] of text.split(/\r\n|[\r\n;；]/).entries()) {
    const read = readLine(raw);
    if (typeof read === 'string') problems.push({ lineNo: index + 1, text: raw.trim(), message: read });
    else for (const { code, qty } of read) addTo(totals, code, qty);
  }
  const lines = [...totals].map(([code, qty]) => ({ code, qty }));
  if (lines.length > PASTE_LINES_MAX) {
    problems.push({ lineNo: 0, text: '', message: `一次最多 ${PASTE_LINES_MAX} 种，后面的 ${lines.length - PASTE_LINES_MAX} 种没有读入，请分次粘贴。` });
  }
  return { lines: lines.slice(0, PASTE_LINES_MAX), problems };
};

const addTo = (totals: Map<string, number | null>, code: string, qty: number | null): void => {
  const before = totals.get(code) ?? null;
  totals.set(code, before === null ? qty : before + (qty ?? 0));
};

/** The pairs on one line (none on an empty or a heading line), or the sentence that says what is wrong with it. */
const readLine = (raw: string): PastedLine[] | string => {
  const words = wordsOf(raw);
  if (!words.some((word) => /[A-Za-z0-9]/.test(word))) return [];

  const pairs = alternating(words) ?? firstCodeAndLastNumber(words);
  if (pairs === null) return '没有找到商品编码，请写成“编码 数量”。';
  const wrong = pairs.find(({ qty }) => qty !== null && !(Number.isInteger(qty) && qty >= 1 && qty <= QTY_MAX));
  return wrong ? `数量 ${wrong.qty} 不对，请填 1 到 ${QTY_MAX} 的整数。` : pairs;
};

/** 全角 becomes 半角; `1,200` at the start of a word becomes 1200; the rest splits at spaces and signs. */
const wordsOf = (raw: string): string[] =>
  raw
    .normalize('NFKC')
    .replace(/(^|\s)(\d{1,3}(?:,\d{3})+)(?=\D|$)/g, (_, before: string, number: string) => before + number.replace(/,/g, ''))
    .split(/[\s,，、。:=|×*'"“”]+/)
    .filter((word) => word !== '' && !/^[xX]$/.test(word));

/** `A 10 B 20 …`, when the whole line is that. */
const alternating = (words: readonly string[]): PastedLine[] | null => {
  if (words.length < 2 || words.length % 2 !== 0) return null;
  const pairs: PastedLine[] = [];
  for (let i = 0; i < words.length; i += 2) {
    const [code, qty] = [codeIn(words[i]!), quantityIn(words[i + 1]!)];
    if (code === null || qty === null) return null;
    pairs.push({ code, qty });
  }
  return pairs;
};

/** `A 六角螺栓 M8 20`: what stands between the code and the last number is description. Some write the number first. */
const firstCodeAndLastNumber = (words: readonly string[]): PastedLine[] | null => {
  const at = words.findIndex((word) => codeIn(word) !== null);
  const code = codeIn(words[at] ?? '');
  if (code === null) return null;
  return [{ code, qty: lastQuantity(words.slice(at + 1)) ?? lastQuantity(words.slice(0, at)) }];
};

const lastQuantity = (words: readonly string[]): number | null =>
  words.reduce<number | null>((last, word) => quantityIn(word) ?? last, null);

/** Letters, digits and the signs of a code; a number too short for a barcode is no code. */
const codeIn = (word: string): string | null => {
  if (!/^[A-Za-z0-9][A-Za-z0-9._/#-]*$/.test(word)) return null;
  const isQuantity = /^\d+(?:\.\d+)?$/.test(word) && word.length < BARCODE_DIGITS_MIN;
  return isQuantity ? null : word.toUpperCase();
};

/** 200, x200, 200.0, 200只, -5 (which is then refused with its line, rather than overlooked). */
const quantityIn = (word: string): number | null => {
  const number = /^[xX]?(-?\d{1,7}(?:\.\d{1,2})?)(?:[\u4e00-\u9fff]{1,2}|pcs|PCS)?$/.exec(word)?.[1];
  return number === undefined ? null : Number(number);
};
