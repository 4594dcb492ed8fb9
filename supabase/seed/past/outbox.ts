import { MINUTE_MS } from '../days.ts';
import type { PastEvent, PastOrder } from './history.ts';

export interface Told { order: PastOrder; topic: 'order.placed' | 'order.cancelled'; at: number; deliveredAt: number }

const DELIVERED_AFTER_MS = MINUTE_MS;
const PLACED: readonly PastEvent['kind'][] = ['placed', 'approved'];
const ENDED: readonly PastEvent['kind'][] = ['cancelled', 'released', 'rejected'];

/** What others were told of the past, all of it delivered: orders once they were placed, and the end of those. */
export function* makeOutbox(orders: Iterable<PastOrder>): Generator<Told> {
  for (const order of orders) {
    const placed = order.events.findIndex(({ kind }) => PLACED.includes(kind));
    if (placed < 0) continue;
    yield told(order, 'order.placed', order.events[placed]!.at);
    const ended = order.events.slice(placed).find(({ kind }) => ENDED.includes(kind));
    if (ended) yield told(order, 'order.cancelled', ended.at);
  }
}

const told = (order: PastOrder, topic: Told['topic'], at: number): Told => ({ order, topic, at, deliveredAt: at + DELIVERED_AFTER_MS });
