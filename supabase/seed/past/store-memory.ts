import type { StoreFacts } from '@zhundan/shared';
import type { Store } from '../chain/chain.ts';
import { DAY_MS, dayOf } from '../days.ts';
import type { Sku } from '../goods/catalog.ts';
import type { Receivable } from './debts.ts';
import type { PastOrder } from './history.ts';

const RECENT_MS = 3 * DAY_MS;
/** From then on an order is none, whoever ended it. */
const ENDS: readonly string[] = ['cancelled', 'rejected', 'released'];

interface Remembered { order: PastOrder; placedAt: string; lines: { skuId: string; qty: number }[]; endedAt: number }

/** What was known of one store at any instant of the past, as `order_facts` would have read it then. */
export class StoreMemory {
  private readonly store: Store;
  private readonly skus: readonly Sku[];
  /** By the time they were issued; without those that were settled before anybody asks again. */
  private debts: readonly Receivable[];
  private prunedOn = '';
  private orders: Remembered[] = [];
  private firstAt: number | null = null;
  private readonly delivered = new Set<string>();

  constructor(store: Store, skus: readonly Sku[], debts: readonly Receivable[]) {
    this.store = store;
    this.skus = skus;
    this.debts = debts.toSorted((a, b) => a.issuedAt - b.issuedAt);
  }

  /** Orders come in the order of time. */
  remember(order: PastOrder): void {
    const ended = order.events.find(({ kind }) => ENDS.includes(kind));
    this.orders = this.orders.filter((each) => each.order.placedAt > order.placedAt - RECENT_MS);
    this.orders.push({ order, placedAt: new Date(order.placedAt).toISOString(), endedAt: ended?.at ?? Infinity, lines: order.lines.map(({ skuIndex, qty }) => ({ skuId: this.skus[skuIndex]!.id, qty })) });
    if (!ended) this.firstAt ??= order.placedAt;
    this.delivered.add(order.address.id);
  }

  hasDeliveredTo(addressId: string): boolean {
    return this.delivered.has(addressId);
  }

  /** Asked in the order of time as well. */
  at(at: number): StoreFacts {
    const today = dayOf(at);
    return {
      channel: this.store.channel, region: this.store.adcode, firstOrderOn: this.firstAt === null ? null : dayOf(this.firstAt), ...this.owedAt(at, today),
      recentOrders: this.orders.filter(({ order, endedAt }) => order.placedAt <= at && order.placedAt > at - RECENT_MS && endedAt > at)
        .map(({ order, placedAt, lines }) => ({ orderNo: order.orderNo, placedAt, skuCount: lines.length, totalFen: order.totalFen, lines })).reverse(),
    };
  }

  private owedAt(at: number, today: string): Pick<StoreFacts, 'openReceivablesFen' | 'overdueReceivablesFen'> {
    const isOpen = ({ settledOn }: Receivable) => settledOn === null || settledOn > today;
    if (this.prunedOn !== today) this.debts = this.debts.filter(isOpen);
    this.prunedOn = today;
    let openReceivablesFen = 0, overdueReceivablesFen = 0;
    for (const { issuedAt, dueOn, order } of this.debts) {
      if (issuedAt > at) break;
      openReceivablesFen += order.totalFen;
      if (dueOn < today) overdueReceivablesFen += order.totalFen;
    }
    return { openReceivablesFen, overdueReceivablesFen };
  }
}
