import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parsePastedList, PASTE_LINES_MAX } from './paste-list.ts';

const linesOf = (text: string) => parsePastedList(text).lines.map(({ code, qty }) => [code, qty]);

describe('a pasted list is read', () => {
  test.each([
    ['code and quantity', 'LJ-M8-30 200', [['LJ-M8-30', 200]]],
    ['from Excel, with tabs', 'LJ-M8-30\t200\r\nLM-M10\t50', [['LJ-M8-30', 200], ['LM-M10', 50]]],
    ['with commas of both kinds', 'LJ-M8-30,200\nLM-M10，50', [['LJ-M8-30', 200], ['LM-M10', 50]]],
    ['in 全角', 'ＬＪ－Ｍ８－３０　２００', [['LJ-M8-30', 200]]],
    ['with ×, x and *', 'LJ-M8-30×200\nLM-M10 x50\nDQ-8*10', [['LJ-M8-30', 200], ['LM-M10', 50], ['DQ-8', 10]]],
    ['with a unit behind the number', 'LJ-M8-30 200只\nLM-M10 50盒', [['LJ-M8-30', 200], ['LM-M10', 50]]],
    ['with a name in between', 'LJ-M8-30 六角螺栓 M8 200', [['LJ-M8-30', 200]]],
    ['with the number first', '200只 LJ-M8-30', [['LJ-M8-30', 200]]],
    ['with thousands separated', 'LJ-M8-30 1,200', [['LJ-M8-30', 1200]]],
    ['as barcodes', '6901234567890 3', [['6901234567890', 3]]],
    ['several pairs on a line', 'LJ-M8-30 200，LM-M10 50', [['LJ-M8-30', 200], ['LM-M10', 50]]],
    ['separated by semicolons', 'lj-m8-30:200；lm-m10=50', [['LJ-M8-30', 200], ['LM-M10', 50]]],
    ['without a quantity', 'LJ-M8-30', [['LJ-M8-30', null]]],
    ['as Excel exports whole numbers', 'LJ-M8-30 200.0', [['LJ-M8-30', 200]]],
    ['without its heading and empty lines', '编码 数量\n\n  \nLJ-M8-30 200', [['LJ-M8-30', 200]]],
    ['the same code twice as one line', 'LJ-M8-30 200\nlj-m8-30 100', [['LJ-M8-30', 300]]],
  ])('%s', (_, text, expected) => expect(linesOf(text)).toEqual(expected));
});

describe('a line is reported, with its number,', () => {
  test.each([
    ['when it has no code', '好的 200', 1],
    ['when the quantity is zero', 'LM-M10 5\nLJ-M8-30 0', 2],
    ['when the quantity is a fraction', 'LJ-M8-30 1.5', 1],
    ['when the quantity is negative', 'LJ-M8-30 -5', 1],
    ['when the quantity is over the bound', 'LJ-M8-30 1000001', 1],
  ])('%s', (_, text, lineNo) => expect(parsePastedList(text).problems).toMatchObject([{ lineNo }]));

  test('but not when the quantity is the bound itself', () => {
    expect(parsePastedList('LJ-M8-30 1000000')).toEqual({ lines: [{ code: 'LJ-M8-30', qty: 1_000_000 }], problems: [] });
  });
});

const aCode = fc.tuple(fc.constantFrom('LJ', 'LM', 'DQ', 'ZS'), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 999 }))
  .map(([kind, size, length]) => `${kind}-M${size}-${length}`);
const aSeparator = fc.constantFrom(' ', '\t', ',', '，', ' × ', '×', '  ', '　', ':', ' x');

describe('whatever is pasted', () => {
  test('codes and quantities come back as they went in, whichever sign separates them', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(aCode, fc.integer({ min: 1, max: 1_000_000 }), aSeparator), { selector: ([code]) => code, minLength: 1, maxLength: 30 }), (rows) => {
      const text = rows.map(([code, qty, separator]) => code + separator + qty).join('\n');
      expect(parsePastedList(text)).toEqual({ lines: rows.map(([code, qty]) => ({ code, qty })), problems: [] });
    }));
  });

  test('nothing throws, every code is there once and every quantity can be ordered', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const { lines } = parsePastedList(text);
      expect(new Set(lines.map(({ code }) => code)).size).toBe(lines.length);
      expect(lines.every(({ qty }) => qty === null || (Number.isInteger(qty) && qty >= 1))).toBe(true);
    }));
  });

  test('what is beyond the bound is reported', () => {
    const text = Array.from({ length: PASTE_LINES_MAX + 1 }, (_, i) => `LJ-${i}-A 1`).join('\n');
    const { lines, problems } = parsePastedList(text);
    expect([lines.length, problems.length]).toEqual([PASTE_LINES_MAX, 1]);
  });
});
