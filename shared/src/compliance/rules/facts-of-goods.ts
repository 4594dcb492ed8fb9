import { ORDER_LINES_MAX, QTY_MAX } from './bounds.ts';
import { CONTAINS, type Fact, ORDERED, type Parameter } from './fact.ts';
import type { RuleFacts, RuleLine } from './rule-facts.ts';
import { MONEY_MAX_FEN } from '../../money/fen.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (value: string): boolean => UUID.test(value);

const UNITS_MAX = ORDER_LINES_MAX * QTY_MAX;

const qtyOf = ({ qty }: RuleLine): number => qty;
const amountOf = ({ amountFen }: RuleLine): number => amountFen;

const sumOf = (lines: readonly RuleLine[], of: (line: RuleLine) => number): number => {
  let total = 0;
  for (const line of lines) total += of(line);
  return total;
};

/** Over the lines of a category or of what is below it; null as soon as one line’s category is not known. */
const sumOfCategory = ({ lines }: RuleFacts, category: Parameter, of: (line: RuleLine) => number): number | null => {
  let total = 0;
  for (const line of lines) {
    if (line.categoryIds === null) return null;
    if (line.categoryIds.indexOf(category as string) >= 0) total += of(line);
  }
  return total;
};

const categoriesOf = ({ lines }: RuleFacts): string[] | null => {
  const all = new Set<string>();
  for (const { categoryIds } of lines) {
    if (categoryIds === null) return null;
    categoryIds.forEach((each) => all.add(each));
  }
  return Array.from(all);
};

/** The longest; null as soon as one is not known, for the longest might be that one. */
const longestLeadDays = ({ lines }: RuleFacts): number | null => {
  let longest = 0;
  for (const { leadDays } of lines) {
    if (leadDays === 'unknown') return null;
    if (leadDays !== null && leadDays > longest) longest = leadDays;
  }
  return longest;
};

export const FACTS_OF_GOODS: readonly Fact[] = [
  {
    key: 'lineCount', label: '订单行数', type: 'number', unit: '行', operators: ORDERED, range: [0, ORDER_LINES_MAX], reach: [1, ORDER_LINES_MAX],
    how: '这一单有几行。', read: ({ lines }) => lines.length,
  },
  {
    key: 'skuCount', label: '规格种数', type: 'number', unit: '种', operators: ORDERED, range: [0, ORDER_LINES_MAX], reach: [1, ORDER_LINES_MAX],
    how: '这一单里不同规格的种数；同一规格总是合并成一行。', read: ({ lines }) => lines.length,
  },
  {
    key: 'unitCount', label: '整单总件数', type: 'number', unit: '件', operators: ORDERED, range: [0, UNITS_MAX], reach: [1, UNITS_MAX],
    how: '整单各行数量之和，不论单位。', read: ({ lines }) => sumOf(lines, qtyOf),
  },
  {
    key: 'maxQtyOfOneSku', label: '单行最大数量', type: 'number', unit: '件', operators: ORDERED, range: [0, QTY_MAX], reach: [1, QTY_MAX],
    how: '只看数量最多的那一行，别的行不加进来。', read: ({ lines }) => lines.reduce((most, { qty }) => Math.max(most, qty), 0),
  },
  {
    key: 'qtyOfCategory', label: '某类商品整单数量', type: 'number', unit: '件', parameter: 'category', operators: ORDERED, range: [0, UNITS_MAX],
    how: '整单里这一类（含下级类目）各行数量之和；没有时为 0。',
    read: (facts, of) => sumOfCategory(facts, of, qtyOf), title: (of) => `整单${of}的数量`,
  },
  {
    key: 'amountOfCategory', label: '某类商品整单金额', type: 'money', unit: '', parameter: 'category', operators: ORDERED, range: [0, MONEY_MAX_FEN],
    how: '整单里这一类（含下级类目）各行金额之和；没有时为 0。',
    read: (facts, of) => sumOfCategory(facts, of, amountOf), title: (of) => `整单${of}的金额`,
  },
  {
    key: 'qtyOfSku', label: '某个规格的数量', type: 'number', unit: '件', parameter: 'sku', operators: ORDERED, range: [0, QTY_MAX],
    how: '这个规格在整单里的数量（同一规格总是一行）；没有时为 0。',
    read: ({ lines }, of) => sumOf(lines, (line) => (line.skuId === of ? line.qty : 0)), title: (of) => `${of}的数量`,
  },
  {
    key: 'categories', label: '商品类目', type: 'set', unit: '', operators: CONTAINS, allows: isId,
    how: '这一单涉及的类目，含上级类目。“含有”：有其中任何一类；“不含”：一类也没有。', read: categoriesOf,
  },
  {
    key: 'leadTimeDays', label: '定制交期', type: 'days', unit: '天', operators: ORDERED, range: [0, 365], reach: [0, Infinity],
    how: '定制商品按工艺部排期最快几天（自然日）做好，取最长的一种；没有定制商品时为 0。', read: longestLeadDays,
  },
  {
    key: 'madeToOrderLines', label: '定制商品行数', type: 'number', unit: '行', operators: ORDERED, range: [0, ORDER_LINES_MAX],
    how: '这一单里定制商品的行数。', read: ({ lines }) => lines.filter((line) => line.leadDays !== null).length,
  },
];
