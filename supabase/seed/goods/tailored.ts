import { idOf } from '../ids.ts';
import { axis, type Family, goods } from './axes.ts';
import { type Catalog, combinations, rounded, searchOf, type Sku, valueCode, withSearch } from './catalog.ts';
import { barcodeOf } from './codes.ts';
import { SHELVES } from './shelves.ts';

/** Goods that the craft department makes: 定制加工, beside the shelves, with some common specs kept in stock. */
interface Tailored {
  section: string;
  family: Family;
  /** Code of the line that makes it. */
  line: string;
  setupMinutes: number;
  minutesPerUnit: number;
  /** Specs that are kept in stock and not made to order. */
  stocked?: readonly string[];
}

const CATEGORY = '定制加工';
const COLOURS = axis('颜色', ['珍珠白', 1, 'B'], ['深空灰', 1.06, 'H'], ['香槟', 1.08, 'X']);
const STEEL = axis('材质', ['304', 1.45], ['201', 1]);

const TAILORED: readonly Tailored[] = [
  { section: '定制门', line: 'MEN', setupMinutes: 60, minutesPerUnit: 75, stocked: ['960×2050mm', '冷轧钢'],
    family: goods('GFD', '钢质防盗门', ['handle', '樘', 128_000], [
      axis('规格', ['960×2050mm', 1, '0960'], ['1060×2150mm', 1.15, '1060'], ['1200×2100mm', 1.35, '1200'], ['1500×2400mm', 2.1, '1500']),
      axis('开向', ['左内开', 1, 'ZN'], ['右内开', 1, 'YN'], ['左外开', 1, 'ZW'], ['右外开', 1, 'YW']), axis('材质', ['冷轧钢', 1, 'L'], ['镀锌钢', 1.12, 'D'])]) },
  { section: '定制门', line: 'MEN', setupMinutes: 45, minutesPerUnit: 60,
    family: goods('FHM', '钢质防火门', ['handle', '樘', 98_000], [
      axis('等级', ['甲级', 1.2, 'A'], ['乙级', 1, 'B']), axis('规格', ['900×2100mm', 1, '0900'], ['1000×2100mm', 1.1, '1000'], ['1500×2100mm', 1.6, '1500']),
      axis('开向', ['左开', 1, 'Z'], ['右开', 1, 'Y'])]) },
  { section: '定制窗', line: 'CHUANG', setupMinutes: 60, minutesPerUnit: 90,
    family: goods('DQC', '断桥铝平开窗', ['hinge', '樘', 165_000], [
      axis('规格', ['1200×1500mm', 1, '1200'], ['1500×1500mm', 1.2, '1500'], ['1800×1500mm', 1.4, '1800'], ['2100×1800mm', 1.9, '2100']), COLOURS,
      axis('玻璃', ['双玻', 1, '2'], ['三玻', 1.25, '3'])]) },
  { section: '定制窗', line: 'CHUANG', setupMinutes: 90, minutesPerUnit: 120,
    family: goods('TLM', '铝合金推拉门', ['slide', '樘', 238_000], [
      axis('规格', ['1600×2100mm', 1, '1600'], ['1800×2100mm', 1.12, '1800'], ['2400×2400mm', 1.7, '2400']), COLOURS]) },
  { section: '不锈钢制品', line: 'HAN', setupMinutes: 90, minutesPerUnit: 12,
    family: goods('LTF', '不锈钢楼梯扶手', ['pipe', '米', 16_800], [axis('管径', ['φ50', 1], ['φ63', 1.25], ['φ76', 1.6]), STEEL, axis('立柱', ['圆管', 1, 'Y'], ['方管', 1.1, 'F'])]) },
  { section: '不锈钢制品', line: 'HAN', setupMinutes: 45, minutesPerUnit: 55, stocked: ['1200×600mm', '201'],
    family: goods('CZT', '不锈钢操作台', ['box', '台', 86_000], [
      axis('台面', ['1200×600mm', 1, '1200'], ['1500×700mm', 1.25, '1500'], ['1800×800mm', 1.5, '1800']), STEEL, axis('层数', ['单层', 1, '1'], ['双层', 1.2, '2'])]) },
  { section: '货架', line: 'JIA', setupMinutes: 30, minutesPerUnit: 35, stocked: ['100kg/层', '1500×500×2000mm'],
    family: goods('ZHJ', '仓储货架', ['bracket', '组', 42_000], [
      axis('层载', ['100kg/层', 0.8, '100'], ['300kg/层', 1.2, '300'], ['500kg/层', 1.9, '500']),
      axis('规格', ['1500×500×2000mm', 1, '1500'], ['2000×600×2000mm', 1.3, '2000'], ['2000×600×2500mm', 1.5, '2500']), axis('颜色', ['蓝', 1, 'L'], ['灰', 1, 'H'])]) },
];

/** Far from the numbers of the catalogue, whatever its size. */
const FIRST_BARCODE = 900_001;
/** They stand with 门窗五金 in the warehouse. */
const SHELF = SHELVES.findIndex(({ category }) => category === '门窗五金');

const sectionId = (section: string): string => idOf('category', `${CATEGORY}/${section}`);

const categories = (): Catalog['categories'] => {
  const parent = { id: idOf('category', CATEGORY), parentId: null, name: CATEGORY, picture: 'measure', position: SHELVES.length };
  const sections = [...new Set(TAILORED.map(({ section }) => section))].map((name, at) => ({
    id: sectionId(name), parentId: parent.id, name, picture: TAILORED.find(({ section }) => section === name)!.family.picture,
    position: 100 * (SHELVES.length + 1) + at,
  }));
  return [parent, ...sections];
};

const productOf = ({ section, family }: Tailored): Sku['product'] => ({
  id: idOf('product', family.code), code: family.code, name: family.name, brand: '', categoryId: sectionId(section), picture: family.picture,
  description: `按规格定做的${family.name}，由总部工艺部排产，下单时给出可交日期，按${family.unit}计价。`,
  unit: family.unit, axes: family.axes.map(({ name }) => name), search: '', shelf: SHELF,
});

const skusOf = ({ family, line, setupMinutes, minutesPerUnit, stocked }: Tailored, product: Sku['product']): Omit<Sku, 'barcode' | 'search'>[] =>
  combinations(family.axes.map(({ values }) => values)).map((values) => {
    const code = [family.code, ...values.map(valueCode)].join('-');
    const texts = values.map(({ text }) => text);
    const isStocked = stocked?.every((each) => texts.includes(each)) ?? false;
    return {
      id: idOf('sku', code), productId: product.id, code, values: texts, packMultiple: 1, minQty: 1,
      isSellable: true, baseFen: rounded(family.baseFen * values.reduce((factor, { factor: each }) => factor * each, 1)), product,
      craft: isStocked ? null : { line, setupMinutes, minutesPerUnit },
    };
  });

const categoryNamesOf = (section: string): string[] => [CATEGORY, section, '定制', '定做'];

/** The same whatever else the catalogue holds: its SKUs are appended to those of the shelves. */
export const makeTailored = (): Catalog => {
  const all = TAILORED.map((each) => ({ ...each, product: productOf(each) }));
  const made = all.flatMap((each) => skusOf(each, each.product).map((sku) => ({ sku, section: each.section })));
  const skus = made.map(({ sku, section }, at) => withSearch({ ...sku, barcode: barcodeOf(FIRST_BARCODE + at) }, categoryNamesOf(section)));
  for (const { product, section } of all) {
    product.search = searchOf(product, skus.filter(({ productId }) => productId === product.id), categoryNamesOf(section));
  }
  return { categories: categories(), products: all.map(({ product }) => product), skus };
};
