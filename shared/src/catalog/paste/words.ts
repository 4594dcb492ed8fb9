import { ARABIC, CHINESE, numberOf } from './numerals.ts';
import { isCounting, isDescribing, UNIT } from './units.ts';

/** A number as it was written, with the unit behind it. */
export interface Amount {
  readonly value: number;
  readonly unit: string | null;
}

/**
 * One word of a pasted line.
 *   goods    describes: a name, a spec, a code
 *   counted  a number that says it counts: 200只, x200, 数量200
 *   bare     a number that says nothing: 200, 304
 *   packing  what a pack holds: 100只/盒, 每包100
 */
export type Word =
  | { readonly kind: 'goods'; readonly text: string }
  | { readonly kind: 'counted' | 'bare' | 'packing'; readonly text: string; readonly amount: Amount }
  /** 20,100 after a name: twenty thousand, or a spec of 20 and a hundred of it. */
  | { readonly kind: 'grouped'; readonly text: string; readonly amount: Amount; readonly parts: readonly Word[] };

/** Eight digits and more are a barcode or a telephone number; fewer may be a quantity (QTY_MAX has seven). */
const BARCODE_DIGITS_MIN = 8;
/** Kinds of steel: never how many, unless somebody says so. */
const STEELS = new Set(['201', '202', '304', '316', '321', '410', '430']);
/** 要200个, 数量:200, 各 is no filler: it speaks of several goods. */
const FILLER = /^(?:要|来|拿|订|订货|下|发|给我|给我来|麻烦|共|共计|合计|数量|数|计|×|x|X|\*|-|的|再来|还要|需要|需|qty|QTY|Qty)$/;
/** 生料带要20, 数量200. */
const ASKING = /(?:还?要|来|拿|订|数量|共)$/;
/** 每箱24个, 一包100只装: what a pack holds, and not how many are wanted. */
const PACKING = /(?:每|装|一)[一-鿿]?$/;
/** 100只/盒, 100只装: the same, said of what stands beside it. */
const PACKED = /^(\d+)[一-鿿](?:\/[一-鿿]|装)$/;
/** ¥0.35, 70元, 0.35/只: what it costs. */
const ASIDE = /^(?:[¥$@]\d[\d.]*|单价\d*(?:\.\d+)?|\d+(?:\.\d+)?(?:元|块钱)|[¥$@]?\d+(?:\.\d+)?(?:元)?\/[一-鿿]{1,2})$/;

const WHOLE = new RegExp(`^(-?(?:${ARABIC}|${CHINESE}))([一-鿿]{1,2}|pcs|PCS|Pcs|EA|ea|kg|KG|Kg)?$`);
const TIMES = new RegExp(`^[x×*](${ARABIC})(${UNIT})?$`, 'i');
const CODE_TIMES = new RegExp(`^(.+?\\dx|.+?[×*])(${ARABIC})(${UNIT})?$`, 'i');
const AT_END = new RegExp(`^(.*?[一-鿿])((?:${ARABIC})(?:${UNIT})?|${CHINESE}${UNIT})$`);
const AT_START = new RegExp(`^(?:要|来|拿|订|再来|还要)?((?:${ARABIC}|${CHINESE})${UNIT})(?![式装套型头芯孔位/每\\d])(.+)$`);

/** `LJ-M8-30-304`, `BV2-1.5MM2`, or a barcode. `M8`, `DN75`, `M8-30` and `dn-15` are specs. */
export const isCode = (word: string): boolean =>
  /^\d{8,14}$/.test(word) || (/^[A-Za-z]{2,6}\d?(?:-[A-Za-z0-9.]+)+$/.test(word) && !/^(?:dn|pn|kn|ph|id|od)-/i.test(word));

const goods = (text: string): Word[] => (text === '' || FILLER.test(text) ? [] : [{ kind: 'goods', text }]);

/** A number with its unit, if it may be a quantity at all: of 4分 or 几个 it may not. */
const numberWord = (text: string): Word | null => {
  const [, digits = '', unit = null] = WHOLE.exec(text) ?? [];
  if (/^\d+$/.test(digits) && digits.length >= BARCODE_DIGITS_MIN) return null;
  if (unit !== null && isDescribing(unit)) return null;
  const value = numberOf(digits);
  const isSpoken = /^[^\d-]/.test(digits);
  if (value === null || (isSpoken && unit === null && digits.length < 2)) return null;
  const kind = unit !== null && isCounting(unit) ? 'counted' : 'bare';
  if (kind === 'bare' && (STEELS.has(text) || (isSpoken && unit !== null))) return null;
  return { kind, text, amount: { value, unit } };
};

const times = (text: string): Word | null => {
  const [, digits = '', unit = null] = TIMES.exec(text) ?? [];
  const value = numberOf(digits);
  return value === null || digits === '' ? null : { kind: 'counted', text, amount: { value, unit } };
};

const grouped = (text: string): Word | null => {
  const parts = text.split('_');
  const whole = parts.length > 1 ? numberWord(parts.join('')) : null;
  return whole?.kind === 'goods' || whole === null ? null
    : { kind: 'grouped', text: text.replace(/_/g, ','), amount: (whole as Extract<Word, { amount: Amount }>).amount, parts: parts.flatMap(read) };
};

/** What one run of characters without a space says. */
const read = (text: string): Word[] => {
  const [, packed] = PACKED.exec(text) ?? [];
  if (packed !== undefined) return [packing(text, { value: Number(packed), unit: null })];
  if (ASIDE.test(text)) return [];
  if (text.includes('_')) return [grouped(text)].flatMap((word) => word ?? text.split('_').flatMap(read));
  const whole = numberWord(text) ?? times(text);
  if (whole) return [whole];
  const [, code = '', digits = '', unit = ''] = CODE_TIMES.exec(text) ?? [];
  const coded = code.slice(0, -1);
  if (isCode(coded)) return [...goods(coded), { kind: 'counted', text: digits + unit, amount: { value: numberOf(digits)!, unit: unit || null } }];
  const [, head = '', tail = ''] = AT_END.exec(text) ?? [];
  const last = tail === '' ? null : numberWord(tail);
  if (last && last.kind !== 'goods' && PACKING.test(head)) return [packing(text, last.amount)];
  if (last) return [...read(head.replace(ASKING, '')), ...asked(head, last)];
  const [, begin = '', rest = ''] = AT_START.exec(text) ?? [];
  const first = begin === '' ? null : numberWord(begin);
  return first ? [first, ...read(rest)] : goods(text);
};

const packing = (text: string, amount: Amount): Word => ({ kind: 'packing', text, amount });

/** 数量200 and 要200 count, though they name no unit. */
const asked = (head: string, word: Word): Word[] =>
  [word.kind === 'bare' && ASKING.test(head) ? { ...word, kind: 'counted' } : word];

const THOUSANDS = '\\d{1,3}(?:,\\d{3})+(?![\\d,])';
/** Behind these a comma parts thousands: a quote, a tab, a colon, x, or the code itself. */
const SURE_BEFORE = '(^|\\t|"|[:=]\\s*|[\\s,][x×*]|(?:[A-Za-z]{2,6}\\d?(?:-[A-Za-z0-9.]+)+|\\d{8,14})[ \\t]+)';
const sureThousands = new RegExp(`${SURE_BEFORE}(${THOUSANDS})`, 'g');
const otherThousands = new RegExp(`(\\s)(${THOUSANDS})`, 'g');

const parted = (line: string): string => line
  .replace(sureThousands, (_, before: string, number: string) => before + number.replace(/,/g, ''))
  .replace(otherThousands, (_, before: string, number: string) => before + number.replace(/,/g, '_'));

/** The words of a line in canonical form, in the order in which they were written. */
export const wordsOf = (line: string): Word[] =>
  parted(line).split(/[\s,、:=|()'"[\]。!?]+/).flatMap((run) => read(run.replace(/[.;~]+$/, '')));
