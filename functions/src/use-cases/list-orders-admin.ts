import { type contracts, isRefusal, type OrdersSort } from '@zhundan/shared';
import * as z from 'zod';
import type { Answer, Command } from './command.ts';
import { readCursor, timestamp, toCursor } from './cursor.ts';
import { ordersSearch } from './orders-search.ts';
import type { Desk, OrderRowKey } from './ports/desk.ts';

const byTime: z.ZodType<OrderRowKey> = z.strictObject({ key: timestamp, id: z.uuid() });
const byAmount: z.ZodType<OrderRowKey> = z.strictObject({ key: z.int().min(0), id: z.uuid() });

/** The cursor belongs to the sort: one of a list by amount leads nowhere in a list by time. */
const keyOf = (sort: OrdersSort = 'newest'): z.ZodType<OrderRowKey> => (sort === 'newest' || sort === 'oldest' ? byTime : byAmount);

export const listOrdersAdmin = async (
  { desk }: { desk: Desk }, { actor, input: { after, limit, ...filter } }: Command<typeof contracts.listOrdersAdmin>,
): Answer<typeof contracts.listOrdersAdmin> => {
  const place = readCursor(after, keyOf(filter.sort));
  if (isRefusal(place)) return place;

  const page = await desk.orders(actor, { filter: ordersSearch(filter), ...place, limit, counted: after === undefined });
  return { ...page, next: toCursor(page.next) };
};
