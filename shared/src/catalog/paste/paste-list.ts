import { type Columns, columnsOf } from './heading.ts';
import { type ReadWords, readWords } from './readings.ts';
import { type Row, rowsOf } from './rows.ts';
import { UNIT } from './units.ts';
import { type Amount, isCode, type Word, wordsOf } from './words.ts';

/** One line of what was pasted, or one part of a line on which several goods stand. */
export interface PastedLine extends ReadWords {
  /** Counted from 1, as the person sees the text. */
  readonly lineNo: number;
  /** As it was written. */
  readonly said: string;
  /** What it is when it is no goods: the heading of a table, its sum. */
  readonly aside: 'heading' | 'total' | null;
  /** What keeps the whole line from being read: 各 counts several goods at once, and two codes are two goods. */
  readonly several: boolean;
  /** The word by which it may say that nothing is wanted, 不要, or tell of something else than an order, 库存. */
  readonly declined: string | null;
}

export interface PastedList {
  readonly lines: readonly PastedLine[];
  /** Lines beyond PASTE_LINES_MAX, which were not read. */
  readonly unread: number;
}

/** More than any order holds; what follows is counted and not read. */
export const PASTE_LINES_MAX = 200;

/**
 * Reads what people paste from WeChat, Excel and paper. Every line that shows something is there once, with all the ways in
 * which it can be taken; what the goods are and which of its numbers is the quantity is settled when they are known
 * (`settleLine`). Nothing is guessed here. Why it is so: docs/decisions/0026-a-pasted-line-is-asked-about.md.
 */
export const parsePastedList = (text: string): PastedList => {
  let columns: Columns | null = null;
  const lines: PastedLine[] = [], rows = rowsOf(text);
  const parted = areNumbered(rows) ? rows.map((row) => ({ ...row, text: row.text.replace(SERIAL, '') })) : rows;
  for (const row of parted) {
    const heading = columnsOf(row.cells) ?? columnsOf(row.text.split(/[\s,、|]+/));
    if (heading) columns = heading;
    lines.push(...(heading ? [aside(row, 'heading')] : linesOf(row, columns)));
  }
  return { lines: lines.slice(0, PASTE_LINES_MAX), unread: Math.max(0, lines.length - PASTE_LINES_MAX) };
};

const SERIAL = /^(\d{1,3})[\s,]+(?=\S)/;

/** Whether the lines begin with 1, 2, 3 … as a list counts them: nobody orders so. */
const areNumbered = (rows: readonly Row[]): boolean =>
  rows.length > 1 && rows.every(({ text }, at) => SERIAL.exec(text)?.[1] === String(at + 1));

/** The same reading of one line alone, for one that was written anew. */
export const parsePastedLine = (text: string): PastedLine | null => parsePastedList(text.replace(/\s+/g, ' ')).lines[0] ?? null;

const NOTHING: ReadWords = { code: null, isBare: false, readings: [], amounts: [], perPack: [], pricesBefore: [], inFront: null };
const aside = ({ lineNo, said }: Row, kind: 'heading' | 'total'): PastedLine => ({ lineNo, said, aside: kind, several: false, declined: null, ...NOTHING });

const DECLINING = /不要|不用|别[订要拿发]|取消|退(?:[货掉回]|(?=\d))|先不|暂不|作废/;
/** In a table they may be remarks; its heading says which number is the quantity. */
const TELLING = /库存|现有|剩余|还剩|已[发订收到买]|收到|上[次回]/;
const TOTAL = /^(?:合计|总计|小计|共计|总数|总金额|合计金额)/;

const linesOf = (row: Row, columns: Columns | null): PastedLine[] => {
  if (TOTAL.test(row.cells.find((cell) => cell !== '') ?? '')) return [aside(row, 'total')];
  const line = { lineNo: row.lineNo, said: row.said, aside: null, several: EACH.test(row.text), declined: DECLINING.exec(row.text)?.[0] ?? null };
  const cells = columns && cellsUnder(columns, row);
  if (columns && cells) return [{ ...line, ...readCells(columns, cells) }];
  const parts = partsOf(row);
  return parts.map((part) => {
    const words = wordsOf(part);
    const several = line.several || namesSeveral(words), declined = line.declined ?? TELLING.exec(part)?.[0] ?? null;
    return { ...line, said: parts.length > 1 ? part : row.said, several, declined, ...readWords(words) };
  });
};

const EACH = /各[\d一二两三四五六七八九十百]/;
/** A barcode beside a code is the same goods once more, or a telephone number. */
const namesSeveral = (words: readonly Word[]): boolean =>
  new Set(words.flatMap(({ kind, text }) => (kind === 'goods' && isCode(text) && !/^\d+$/.test(text) ? [text.toUpperCase()] : []))).size > 1;

/** The cells of a row as its heading counts them; null when it has more: a comma too many moves every number. */
const cellsUnder = (columns: Columns, { cells, text }: Row): readonly string[] | null => {
  if (cells.length > 1) return cells.length <= columns.count ? cells : null;
  const spaced = text.split(/\s+/);
  return spaced.length === columns.count ? spaced : null;
};

/** A row of a table whose heading says which number is the quantity; prices and sums are never looked at. */
const readCells = (columns: Columns, cells: readonly string[]): ReadWords => {
  const goods = [columns.code, ...columns.described].flatMap((at) => cells[at] || []).join(' ');
  const code = isCode(cells[columns.code] ?? '') ? cells[columns.code]!.toUpperCase() : null;
  const plain = { code, isBare: false, perPack: [], pricesBefore: [], inFront: null };
  if (columns.qty < 0) return { ...plain, readings: [{ goods, amount: null }], amounts: numbersIn(cells.join(' ')) };
  const unit = UNIT_ALONE.exec(cells[columns.unit] ?? '')?.[0] ?? columns.qtyUnit;
  const amounts = numbersIn(`"${cells[columns.qty] ?? ''}"`).map((each): Amount => ({ ...each, unit: each.unit ?? unit }));
  return { ...plain, readings: [{ goods, amount: amounts.length === 1 ? amounts[0]! : null }], amounts };
};

const UNIT_ALONE = new RegExp(`^${UNIT}$`);
const numbersIn = (text: string): Amount[] => [...readWords(wordsOf(text)).amounts];

/** Several goods on one line: `LJ-M8-30 200、LM-M10 50`, `生料带5卷，M8螺母500个`. Only if each part says goods and how many. */
const partsOf = ({ text }: Row): readonly string[] => {
  const parts = text.includes('\t') || text.includes('"') ? [] : text.split(/[;、]|,(?=\s|[^\d])/).map((part) => part.trim()).filter((part) => part !== '');
  if (parts.length > 1 && parts.every((part) => saysGoodsAndQty(wordsOf(part)))) return parts;
  const pairs = text.match(/\S+\s+\S+/g) ?? [];
  const isPairs = pairs.length > 1 && pairs.join(' ') === text && pairs.every((pair) => isCode(pair.split(/\s/)[0]!) && saysGoodsAndQty(wordsOf(pair)));
  return isPairs ? pairs : parts.length > 1 && text.includes(';') ? text.split(';').map((part) => part.trim()).filter((part) => part !== '') : [text];
};

const saysGoodsAndQty = (words: readonly Word[]): boolean =>
  words.some((word) => word.kind === 'goods' && (isCode(word.text) || /\p{Script=Han}{2}/u.test(word.text)))
  && words.filter(({ kind }) => kind === 'counted' || kind === 'bare').length === 1;
