import { UNIT } from './units.ts';

/** What the columns of a pasted table hold, by position; -1 where none does. */
export interface Columns {
  readonly count: number;
  readonly code: number;
  /** Name, spec, brand: what describes the goods, in the order in which they stand. */
  readonly described: readonly number[];
  readonly unit: number;
  readonly qty: number;
  /** 数量(箱): the unit that the heading gives. */
  readonly qtyUnit: string | null;
}

type Role = 'code' | 'described' | 'unit' | 'qty' | 'other';

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['code', /^(?:(?:商品|产品|物料|货品|存货|sku)?(?:编码|编号|代码|条码|货号|料号|sku)|物料号|条形码|商品条码|code|skucode)$/i],
  ['described', /^(?:(?:商品|产品|物料|货品|货物|存货|材料)?(?:名称|品名|名|描述)|品名|商品|产品|货品|货物|材料|品名规格|名称规格|名称及规格|(?:商品|产品)?(?:规格|型号|规格型号|型号规格)|尺寸|材质|颜色|品牌|name|spec)$/i],
  ['unit', /^(?:计量|销售|采购|基本)?单位$|^unit$/i],
  ['qty', /^(?:(?:订货|订购|采购|需求|需要|订单|下单|要货|补货|申请)?(?:数量|数|量)|件数|qty|quantity)$/i],
  ['other', /^(?:序号|序|行号|no\.?|#|(?:含税|不含税|未税)?(?:单价|价格|售价|进价|金额|总价|总额|小计|合计)|税率|税额|备注|说明|仓库|供应商|日期|库存|库存数量|可用库存|现有库存|已订数量|装箱数|包装|交期|price|amount|remark)$/i],
];

const QTY_UNIT = new RegExp(`\\((${UNIT})\\)$`);
const bare = (cell: string): string => cell.replace(/\s/g, '').replace(/\([^)]*\)$/, '').replace(/[:*]+$/, '');
const roleOf = (cell: string): Role | null => ROLES.find(([, words]) => words.test(bare(cell)))?.[0] ?? null;

/** Headings that nobody foresaw (起订量, 建议零售) are no quantity, as long as most of the others are known and no cell has a digit. */
const isHeading = (cells: readonly string[], roles: readonly (Role | null)[]): boolean => {
  const unknown = roles.filter((role) => role === null).length, written = cells.filter((cell) => cell !== '').length;
  return unknown === 0 || (unknown * 2 < written && !cells.some((cell) => /\d/.test(cell)));
};

/**
 * The columns that a row of headings names, or null when it is none: most cells are headings, one of them of goods or of a
 * quantity. Two columns of quantities are none: nobody could say which is meant.
 */
export const columnsOf = (cells: readonly string[]): Columns | null => {
  const roles = cells.map((cell) => (cell === '' ? 'other' : roleOf(cell)));
  const at = (role: Role): number[] => roles.flatMap((each, index) => (each === role ? [index] : []));
  if (cells.length < 2 || !isHeading(cells, roles) || at('code').length + at('described').length === 0) return null;
  const qty = at('qty').length === 1 ? at('qty')[0]! : -1;
  return {
    count: cells.length, code: at('code')[0] ?? -1, described: at('described'), unit: at('unit')[0] ?? -1, qty,
    qtyUnit: QTY_UNIT.exec(cells[qty]?.replace(/\s/g, '') ?? '')?.[1] ?? null,
  };
};
