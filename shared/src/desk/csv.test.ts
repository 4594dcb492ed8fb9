import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csvLine } from './csv.ts';

describe('a line of CSV', () => {
  test.each([
    ['holds plain words as they are', ['螺栓', 12], '螺栓,12\r\n'],
    ['quotes a comma', ['a,b'], '"a,b"\r\n'],
    ['doubles a quotation mark', ['8" 扳手'], '"8"" 扳手"\r\n'],
    ['keeps a line break inside its field', ['一\n二'], '"一\n二"\r\n'],
    ['takes the sting out of a formula', ['=1+1'], "'=1+1\r\n"],
    ['of one that a call begins', ['@SUM(A1)'], "'@SUM(A1)\r\n"],
    ['of a full-width one', ['＝HYPERLINK("http://x")'], '"\'＝HYPERLINK(""http://x"")"\r\n'],
    ['of one behind spaces', ['  +1'], "'  +1\r\n"],
    ['of one behind a tab', ['\t-1'], "'\t-1\r\n"],
    ['and of one behind a character that nobody sees', ['\u200b=1'], "'\u200b=1\r\n"],
    ['leaves a minus in the middle alone', ['F001-261123-004-8'], 'F001-261123-004-8\r\n'],
  ])('%s', (_, fields, line) => expect(csvLine(fields)).toBe(line));

  test('reads back as what was written, whatever it was, but for the apostrophe', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 6 }), (fields) => {
      expect(readLine(csvLine(fields)).map((field, at) => (field === `'${fields[at]}` ? fields[at] : field))).toEqual(fields);
    }));
  });

  test('begins no field with what a spreadsheet would run', () => {
    fc.assert(fc.property(fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'), fc.string(), (sign, rest) => {
      expect(readLine(csvLine([sign + rest]))[0]).toMatch(/^'/);
    }));
  });
});

/** RFC 4180 as a reader of it would write it down: another way round than the writer. */
const readLine = (line: string): string[] => {
  const fields: string[] = [];
  let field = '', quoted = false;
  for (let at = 0; at < line.length - 2; at += 1) {
    const char = line[at]!;
    if (quoted && char === '"' && line[at + 1] === '"') { field += '"'; at += 1; }
    else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) { fields.push(field); field = ''; }
    else field += char;
  }
  return [...fields, field];
};
