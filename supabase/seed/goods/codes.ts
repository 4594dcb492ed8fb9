import { pinyin } from 'pinyin-pro';

/** First letters of the pinyin, upper case; other letters and digits as they are: 六角 → LJ, PVC线管 → PVCXG. */
export const initialsOf = (text: string): string =>
  pinyin(text.normalize('NFKC'), { pattern: 'first', toneType: 'none', type: 'array' }).join('').toUpperCase().replace(/[^A-Z0-9]/g, '');

/** What stands for a spec value in a SKU code: M8×30 → M8-30, 2.5mm² → 2.5MM2, 90° → 90. */
export const codeOfValue = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[×/+]/g, '-')
    .replace(/\p{Script=Han}+/gu, initialsOf)
    .replace(/[^A-Z0-9.-]/g, '');

/** EAN-13 of a company's own numbering (prefix 20 to 29): the 11th and later digits count, the last one checks. */
export const barcodeOf = (index: number): string => {
  const body = `26${String(index).padStart(10, '0')}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
};
