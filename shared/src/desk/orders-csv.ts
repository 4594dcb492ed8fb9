import type { OrderRow } from '../contracts/desk/list-orders-admin.ts';
import { ORDER_STATUS_NAMES } from '../contracts/orders/order.ts';
import { csvLine } from './csv.ts';

const HEADINGS = [
  '订单号', '状态', '下单时间', '门店编码', '门店名称', '渠道', '区县', '联系人', '商品行数', '金额（元）', '触发规则', '法人授权书', '含定制', '备注',
] as const;

export const ordersCsvHead = (): string => csvLine(HEADINGS);

/** One order as a line of the export; `ruleNames` by id. */
export const ordersCsvLine = (row: OrderRow, ruleNames: ReadonlyMap<string, string>): string => csvLine([
  row.orderNo, ORDER_STATUS_NAMES[row.status], shanghaiTime(row.placedAt), row.storeCode, row.storeName, row.channelName, row.district,
  row.contactName, row.lineCount, yuan(row.totalFen), row.ruleIds.map((id) => ruleNames.get(id) ?? '已删除的规则').join('；'),
  row.hasLetter ? '有' : '', row.isMadeToOrder ? '是' : '', row.note ?? '',
]);

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

/** `2026-11-23 17:30:05` in Shanghai, which has had no summer time since 1991. */
export const shanghaiTime = (instant: string): string =>
  new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');

/** A number that a spreadsheet can add up: `52300.00`. */
const yuan = (fen: number): string => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
