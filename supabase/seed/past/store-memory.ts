import type { StoreFacts } from '@zhundan/shared';
import type { Store } from '../chain/chain.ts';
import { DAY_MS, dayOf } from '../days.ts';
import type { Sku } from '../goods/catalog.ts';
import type { Receivable } from './debts.ts';
import type { PastOrder } from './history.ts';

const RECENT_MS = 3 * DAY_MS;
/** From then on an order is none, whoever ended it. */
const ENDS: readonly string[] = ['cancelled', 'rejected', 'released'];

interface Remembered { order: PastOrder; skuIds: string[]; endedAt: number }

/** What was known of one store at any instant of the past, as `order_facts` would have read it then. */
export class StoreMemory {
  private readonly store: Store;
  private readonly skus: readonly Sku[];
  private readonly debts: readonly Receivable[];
  private orders: Remembered[] = [];
  private firstAt: number | null = null;
  private readonly delivered = new Set<string>();

  constructor(store: Store, skus: readonly Sku[], debts: readonly Receivable[]) {
    this.store = store;
    this.skus = skus;
    this.debts = debts;
  }

  /** Orders come in the order of time. */
  remember(order: PastOrder): void {
    const ended = order.events.find(({ kind }) => ENDS.includes(kind));
    this.orders = this.orders.filter((each) => each.order.placedAt > order.placedAt - RECENT_MS);
    this.orders.push({ order, endedAt: ended?.at ?? Infinity, skuIds: order.lines.map(({ skuIndex }) => this.skus[skuIndex]!.id) });
    if (!ended) this.firstAt ??= order.placedAt;
    this.delivered.add(order.address.id);
  }

  hasDeliveredTo(addressId: string): boolean {
    return this.delivered.has(addressId);
  }

  at(at: number): StoreFacts {
    const today = dayOf(at);
    const open = this.debts.filter(({ issuedAt, settledOn }) => issuedAt <= at && (settledOn === null || settledOn > today));
    const sum = (debts: readonly Receivable[]) => debts.reduce((total, { order }) => total + order.totalFen, 0);
    return {
      channel: this.store.channel, region: this.store.adcode, firstOrderOn: this.firstAt === null ? null : dayOf(this.firstAt),
      openReceivablesFen: sum(open), overdueReceivablesFen: sum(open.filter(({ dueOn }) => dueOn < today)),
      recentOrders: this.orders.filter(({ order, endedAt }) => order.placedAt <= at && order.placedAt > at - RECENT_MS && endedAt > at)
        .map(({ order, skuIds }) => ({ orderNo: order.orderNo, placedAt: new Date(order.placedAt).toISOString(), skuIds })).reverse(),
    };
  }
}
