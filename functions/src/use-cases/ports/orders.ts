import type { contracts, Finding, Order, OrderFacts, OrderRequest, OrderStatus, OrderSummary, Output, RefusalCode, RuleSetVersion } from '@zhundan/shared';
import type { Actor } from '../../actor.ts';

/** What SQL keeps as the first answer to a request id, and gives again. */
export type KeptOrderOutcome =
  | ({ readonly outcome: 'placed' } & Output<typeof contracts.placeOrder>)
  | { readonly outcome: 'refused'; readonly code: RefusalCode; readonly findings: readonly Finding[] }
  | { readonly outcome: 'short'; readonly lines: readonly ShortLine[]; readonly siblings: OrderFacts['siblings'] };

/** A line that turned out short when its stock was locked. */
export interface ShortLine {
  readonly skuId: string;
  readonly wanted: number;
  readonly available: number;
  readonly expectedOn: string | null;
}

export type Repeated<Kept> = { readonly outcome: 'repeated'; readonly first: Kept } | { readonly outcome: 'reused' };

export type WriteOrderOutcome = KeptOrderOutcome | Repeated<KeptOrderOutcome> | { readonly outcome: 'judge_again' };

/** The first answer to a request id, whatever operation it was for. */
export interface Previous { readonly operation: string; readonly bodyHash: string; readonly outcome: unknown }

export type FactsOfRequest = OrderFacts & { readonly previous: Previous | null; readonly ruleSet: RuleSetVersion };

export interface OrderWrite {
  readonly requestId: string;
  readonly bodyHash: string;
  readonly userId: string;
  readonly storeId: string;
  readonly lines: OrderRequest['lines'];
  readonly totalFen: number;
}

export interface JudgedOrder extends OrderWrite {
  readonly addressId: string;
  /** That of the facts it was judged on. */
  readonly priceListVersion: number;
  readonly note: string | null;
  readonly findings: readonly Finding[];
}

export interface RefusedOrder extends OrderWrite {
  readonly outcome: Extract<KeptOrderOutcome, { outcome: 'refused' }>;
}

export interface OrderKey { readonly placedAt: string; readonly id: string }

export type KeptCancelOutcome =
  | { readonly outcome: 'cancelled'; readonly order: Order }
  | { readonly outcome: 'refused'; readonly code: RefusalCode };

export interface Orders {
  facts(actor: Actor, request: Pick<OrderRequest, 'requestId' | 'addressId' | 'priceListVersion' | 'lines'>): Promise<FactsOfRequest>;
  place(order: JudgedOrder): Promise<WriteOrderOutcome>;
  refuse(order: RefusedOrder): Promise<WriteOrderOutcome>;
  cancel(request: { requestId: string; bodyHash: string; userId: string; storeId: string; orderNo: string; reason: string }):
    Promise<KeptCancelOutcome | Repeated<KeptCancelOutcome>>;
  list(actor: Actor, page: { status?: OrderStatus; after?: OrderKey; limit: number }):
    Promise<{ orders: OrderSummary[]; next: OrderKey | null }>;
  /** Null when there is none that the actor may see. */
  get(actor: Actor, orderNo: string): Promise<Order | null>;
  reorder(actor: Actor, orderNo: string): Promise<Output<typeof contracts.reorder> | null>;
}
