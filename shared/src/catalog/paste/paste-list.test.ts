import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parsePastedList, PASTE_LINES_MAX, type PastedLine } from './paste-list.ts';

/** What a line says without asking anybody: its only quantity, or every number that might be it. */
const said = ({ code, readings, amounts, isBare }: PastedLine) => {
  const only = readings.length === 1 ? readings[0]!.amount : isBare ? amounts[0] : null;
  return [code ?? readings[0]?.goods, only ? `${only.value}${only.unit ?? ''}` : amounts.map(({ value, unit }) => `${value}${unit ?? ''}`)];
};
const read = (text: string) => parsePastedList(text).lines.filter(({ aside }) => aside === null).map(said);

describe('a pasted line is read:', () => {
  test.each([
    ['code and quantity', 'LJ-M8-30 200', [['LJ-M8-30', '200']]],
    ['from Excel, with tabs', 'LJ-M8-30\t200\r\nLM-M10\t50', [['LJ-M8-30', '200'], ['LM-M10', '50']]],
    ['with commas of both kinds', 'LJ-M8-30,200\nLM-M10，50', [['LJ-M8-30', '200'], ['LM-M10', '50']]],
    ['in 全角', 'ＬＪ－Ｍ８－３０　２００', [['LJ-M8-30', '200']]],
    ['with ×, x and *', 'LJ-M8-30×200\nLM-M10 x50\nDQ-8*10\nBV-2.5MM2-R*2', [['LJ-M8-30', '200'], ['LM-M10', '50'], ['DQ-8', '10'], ['BV-2.5MM2-R', '2']]],
    ['with a unit behind the number', 'LJ-M8-30 200只\nLM-M10 50 盒', [['LJ-M8-30', '200只'], ['LM-M10', ['50']]]],
    ['with the number first', '200只 LJ-M8-30', [['LJ-M8-30', '200只']]],
    ['with the number glued in front', '200只LJ-M8-30', [['LJ-M8-30', '200只']]],
    ['with thousands parted', 'LJ-M8-30 1,200', [['LJ-M8-30', '1200']]],
    ['with thousands in quotes', '"LJ-M8-30","1,200"', [['LJ-M8-30', '1200']]],
    ['as barcodes', '6901234567890 3', [['6901234567890', '3']]],
    ['several pairs on a line', 'LJ-M8-30 200，LM-M10 50', [['LJ-M8-30', '200'], ['LM-M10', '50']]],
    ['parted by semicolons', 'lj-m8-30:200；lm-m10=50', [['LJ-M8-30', '200'], ['LM-M10', '50']]],
    ['without a quantity', 'LJ-M8-30', [['LJ-M8-30', []]]],
    ['as Excel exports whole numbers', 'LJ-M8-30 200.0', [['LJ-M8-30', '200']]],
    ['in 万, 千 and 百', 'LJ-M8-30 1万只\nLJ-M8-30 2千\nLJ-M8-30 1.5万\nLJ-M8-30 3百个', [['LJ-M8-30', '10000只'], ['LJ-M8-30', '2000'], ['LJ-M8-30', '15000'], ['LJ-M8-30', '300个']]],
    ['in Chinese numerals', 'LJ-M8-30 两千\nLJ-M8-30 一百二十只\nM8螺母 两箱\n镀锌M8螺母三百只', [['LJ-M8-30', '2000'], ['LJ-M8-30', '120只'], ['M8螺母', '2箱'], ['镀锌M8螺母', '300只']]],
    ['with the box or dozen that was asked for', 'LJ-M8-30 5箱\nLJ-M8-30 10打', [['LJ-M8-30', '5箱'], ['LJ-M8-30', '10打']]],
    ['with every number that may be meant', 'LJ-M8-30 200*3\nLJ-M8-30\t外六角\t200\t0.35\t70.00', [['LJ-M8-30', ['200', '3']], ['LJ-M8-30', ['200', '70']]]],
    ['with the parts of a number that may be none', 'PPR弯头 20,100', [['PPR弯头 20 100', ['20100', '20', '100']]]],
    ['as a name, its numbers its own', '外六角螺栓 M8×30 304 2.5平方 DN15 4分', [['外六角螺栓 M8×30 304 2.5平方 DN15 4分', []]]],
    ['as a name, when more loose numbers stand there than anybody could be asked about', '螺栓 1 2 3 5', [['螺栓', ['1', '2', '3', '5']]]],
    ['as a name with a quantity', '外六角螺栓M8×30 200只\n要20卷生料带', [['外六角螺栓M8×30', '200只'], ['生料带', '20卷']]],
    ['without its price', '单价0.35 LJ-M8-30 200只 ¥70.00', [['LJ-M8-30', '200只']]],
    ['without what a pack holds', 'M8螺母 (100只/盒) 5盒', [['M8螺母', '5盒']]],
    ['without its bullet', '①M8螺母 200只\n2、M8平垫 100只\n• 生料带 5卷', [['M8螺母', '200只'], ['M8平垫', '100只'], ['生料带', '5卷']]],
    ['without the numbers that count its lines', '1 LJ-M8-30 螺栓\n2 LM-M10 螺母 50', [['LJ-M8-30', []], ['LM-M10', ['50']]]],
    ['with a number in front that counts no lines', '1 LJ-M8-30\n3 LM-M10', [['LJ-M8-30', '1'], ['LM-M10', '3']]],
    ['in Traditional characters', '螺絲 M8 200個', [['螺丝 M8', '200个']]],
    ['with format characters inside', 'LJ\u2011M8-30\u200B 2\u200B00\uFEFF', [['LJ-M8-30', '200']]],
    ['as what it may be, when its number is none', 'LJ-M8-30 几百个\nLJ-M8-30 若干', [['LJ-M8-30', []], ['LJ-M8-30', []]]],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

  test.each(['M8', 'DN75', 'dn-15', 'M8×30', 'M8-30', '304', '2.5mm²', 'BV2.5', 'PH2'])('%s is no code', (word) => {
    expect(parsePastedList(`${word} 200只`).lines[0]?.code).toBeNull();
  });

  test('多种商品的“各”不是一个数量', () => expect(parsePastedList('M8、M10螺母各100个').lines.map(({ several }) => several)).toEqual([true]));
});

describe('a table is read by its heading:', () => {
  const sheet = (...rows: string[][]) => rows.map((cells) => cells.join('\t')).join('\n');

  test.each([
    ['price and amount are no quantity', sheet(['编码', '品名', '数量', '单价', '金额'], ['LJ-M8-30', '外六角', '200', '0.35', '70.00']), [['LJ-M8-30', '200']]],
    ['whatever the order of the columns', sheet(['序号', '金额', '单价', '采购数量', '规格型号', '商品名称'], ['1', '70', '7', '10', 'dn20 90°', 'PPR弯头']), [['dn20 90° PPR弯头', '10']]],
    ['with a unit beside it', sheet(['名称', '规格', '单位', '数量'], ['PPR弯头', 'dn20', '箱', '3']), [['PPR弯头 dn20', '3箱']]],
    ['with the unit in its heading', sheet(['品名', '数量（箱）'], ['PPR弯头', '3']), [['PPR弯头', '3箱']]],
    ['as CSV with thousands in quotes', '编码,品名,数量,单价\nLJ-M8-30,"螺栓, 外六角","1,200",0.35', [['LJ-M8-30', '1200']]],
    ['with a line break inside a cell', '编码\t品名\t数量\nLJ-M8-30\t"外六角\n螺栓"\t200', [['LJ-M8-30', '200']]],
    ['with spaces, as WeChat sends it', '编码 品名 数量 单价\nLJ-M8-30 外六角 200 12', [['LJ-M8-30', '200']]],
    ['an empty quantity is none', sheet(['编码', '数量', '单价'], ['LJ-M8-30', '', '7']), [['LJ-M8-30', []]]],
    ['a comma too many moves every number: all are shown', '编码,品名,数量,单价\nLJ-M8-30,外六角,1,200,35', [['LJ-M8-30', ['1', '200', '35']]]],
    ['what nobody foresaw is no quantity', sheet(['编码', '品名', '起订量', '单价'], ['LJ-M8-30', '外六角', '100', '12']), [['LJ-M8-30', ['100', '12']]]],
    ['nor is it beside the one that is', sheet(['编码', '品名', '起订量', '数量'], ['LJ-M8-30', '外六角', '100', '300']), [['LJ-M8-30', '300']]],
    ['two quantities are none', sheet(['编码', '数量', '订货数量'], ['LJ-M8-30', '5', '200']), [['LJ-M8-30', ['5', '200']]]],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

  test('the heading and the sum below are said to be that', () => {
    const { lines } = parsePastedList(sheet(['编码', '数量', '金额'], ['LJ-M8-30', '200', '70'], ['合计', '200', '70']));
    expect(lines.map(({ aside }) => aside)).toEqual(['heading', null, 'total']);
  });
});

const aCode = fc.tuple(fc.constantFrom('LJ', 'LM', 'DQ', 'ZS'), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 999 }))
  .map(([kind, size, length]) => `${kind}-M${size}-${length}`);
const aSeparator = fc.constantFrom(' ', '\t', ',', '，', ' × ', '×', '  ', '　', ':', ' x', '\u200B ');
const aQty = fc.integer({ min: 1, max: 1_000_000 });
const written = (qty: number) => fc.constantFrom(String(qty), `${qty}.0`, [...String(qty)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xFEE0)).join(''));

describe('whatever is pasted', () => {
  test('codes and quantities come back as they went in, whichever sign parts them', () => {
    const row = fc.tuple(aCode, aSeparator, aQty.chain((qty) => fc.tuple(fc.constant(qty), written(qty))));
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
      const text = rows.map(([code, separator, [, qty]]) => code + separator + qty).join('\n');
      expect(read(text)).toEqual(rows.map(([code, , [qty]]) => [code, String(qty)]));
    }));
  });

  test('the quantities of a printed list survive any order of columns, prices beside them and thousands parted', () => {
    const columns = fc.shuffledSubarray(['编码', '品名', '数量', '单价', '金额', '备注'], { minLength: 6 });
    const rows = fc.array(fc.tuple(aCode, aQty, fc.integer({ min: 1, max: 99_999 })), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(columns, rows, fc.constantFrom('\t', ','), (heads, goods, separator) => {
      const cells = goods.map(([code, qty, price]): Record<string, string> => ({
        编码: code, 品名: '外六角螺栓 M8×30 304', 数量: `"${qty.toLocaleString('en')}"`, 单价: (price / 100).toFixed(2), 金额: `"${(qty * price).toLocaleString('en')}"`, 备注: '急 3天内',
      }));
      const text = [heads, ...cells.map((row) => heads.map((head) => row[head]!))].map((row) => row.join(separator)).join('\r\n');
      expect(read(text)).toEqual(goods.map(([code, qty]) => [code, String(qty)]));
    }));
  });

  const anything = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.array(fc.constantFrom('LJ-M8-30', '外六角螺栓', 'M8×30', '200', '只', '5箱', '1,200', '"', '\t', '\n', '，', ' ', '；', '0.35', '两千', '×', '各', '编码', '数量'), { maxLength: 40 }).map((words) => words.join('')));

  test('every line that shows something is answered, once', () => {
    fc.assert(fc.property(anything, (text) => {
      const { lines } = parsePastedList(text);
      const shown = text.split(/\r\n?|[\n\u2028\u2029]/).flatMap((line, at) => (/[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(line) ? [at + 1] : []));
      const quoted = text.includes('"');
      if (!quoted) expect([...new Set(lines.map(({ lineNo }) => lineNo))]).toEqual(shown);
      for (const line of lines) expect(line.aside !== null || line.several || line.readings.length > 0).toBe(true);
    }));
  });

  test('no number is read that was not written', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('LJ-M8-30', '外六角', 'M8×30', '200', '只', '5', '箱', '12', '.', '×', ' ', '\t', ',', '\n'), { maxLength: 30 }), (words) => {
      const text = words.join('');
      const digits = text.split('\n').map((line) => line.replace(/[,]/g, ''));
      for (const { lineNo, amounts } of parsePastedList(text).lines) {
        for (const { value } of amounts) expect(digits[lineNo - 1]).toContain(String(value));
      }
    }));
  });

  test('what is beyond the bound is counted', () => {
    const text = Array.from({ length: PASTE_LINES_MAX + 3 }, (_, i) => `LJ-${i}-A 1`).join('\n');
    const { lines, unread } = parsePastedList(text);
    expect([lines.length, unread]).toEqual([PASTE_LINES_MAX, 3]);
  });
});
