import { type contracts, CSV_BOM, csvLine, EXPORT_ROWS_MAX, ordersCsvHead, ordersCsvLine, type OrdersFilter, type Refusal, shanghaiTime } from '@zhundan/shared';
import type { Actor } from '../actor.ts';
import type { Command } from './command.ts';
import { ordersSearch } from './orders-search.ts';
import type { Desk, OrderRowKey } from './ports/desk.ts';

/** A file as it is made: whoever sends it asks for a chunk when there is room for one. */
export interface FileAnswer {
  /** Of ASCII letters, digits, dots and hyphens. */
  readonly fileName: string;
  readonly chunks: AsyncIterable<string>;
}

/** Rows of one trip to the database: some 300 KB, which is what an export holds in memory. */
const PAGE_ROWS = 1_000;

/**
 * The table of orders as a file, page by page. It ends with orders placed before it began, so that one who waits for an
 * export is not kept waiting by those who order meanwhile; a file that had to end early says so in its last line.
 */
export const exportOrders = async (
  { desk, now = () => new Date() }: { desk: Desk; now?: () => Date }, { actor, input }: Command<typeof contracts.exportOrders>,
): Promise<FileAnswer | Refusal> => {
  const until = now().toISOString();
  const { rules } = await desk.options(actor);
  const ruleNames = new Map(rules.map(({ ruleId, name }) => [ruleId, name]));
  return {
    fileName: `orders-${shanghaiTime(until).replaceAll(/[-:]/g, '').replace(' ', '-')}.csv`,
    chunks: linesOf(desk, actor, { ...ordersSearch(input), until }, ruleNames),
  };
};

async function* linesOf(
  desk: Desk, actor: Actor, filter: OrdersFilter & { until: string }, ruleNames: ReadonlyMap<string, string>,
): AsyncGenerator<string> {
  let head = CSV_BOM + ordersCsvHead(), written = 0;
  let after: OrderRowKey | null = null;
  do {
    const limit = Math.min(PAGE_ROWS, EXPORT_ROWS_MAX - written);
    const page: Awaited<ReturnType<Desk['orders']>> = await desk.orders(actor, { filter, ...(after ? { after } : {}), limit, counted: false });
    yield head + page.orders.map((row) => ordersCsvLine(row, ruleNames)).join('');
    head = '';
    written += page.orders.length;
    after = page.next;
  } while (after && written < EXPORT_ROWS_MAX);
  if (after) yield csvLine([`（未完）只含前 ${EXPORT_ROWS_MAX} 单，请缩小筛选范围后再导出。`]);
}
