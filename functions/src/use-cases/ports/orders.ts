import type {
  contracts, CraftBooking, CraftPromise, Finding, Firing, Hold, Order, OrderFacts, OrderRequest, OrderStatus, OrderSummary, Output, RefusalCode,
  RuleSetVersion,
} from '@zhundan/shared';
import type { Actor } from '../../actor.ts';

/** What SQL keeps as the first answer to a request id, and gives again. */
export type KeptOrderOutcome =
  | ({ readonly outcome: 'placed' } & Output<typeof contracts.placeOrder>)
  | { readonly outcome: 'refused'; readonly code: RefusalCode; readonly findings: readonly Finding[] };

export type Repeated<Kept> = { readonly outcome: 'repeated'; readonly first: Kept } | { readonly outcome: 'reused' };

export type WriteOrderOutcome = KeptOrderOutcome | Repeated<KeptOrderOutcome> | { readonly outcome: 'judge_again' };

/** The first answer to a request id, whatever operation it was for. */
export interface Previous { readonly operation: string; readonly bodyHash: string; readonly outcome: unknown }

export interface FactsOfRequest extends OrderFacts {
  readonly previous: Previous | null;
  /** The rules in force when the facts were read. */
  readonly ruleSet: RuleSetVersion;
  /** Whether the warehouse has begun none of the orders that this one is to replace. */
  readonly isMergeable: boolean;
}

/** The rules with what a phone judges them on. */
export type OrderRulesOfStore = Output<typeof contracts.getOrderRules>;

export interface OrderWrite {
  readonly requestId: string;
  readonly bodyHash: string;
  readonly userId: string;
  readonly storeId: string;
  readonly lines: OrderRequest['lines'];
  /** What the phone showed. */
  readonly expectedTotalFen: number;
  /** At the list in force. */
  readonly totalFen: number;
  readonly ruleSetVersion: number;
  /** As encodeFacts writes them; null when there was nothing for rules to judge. */
  readonly facts: string | null;
  readonly firings: readonly Firing[];
}

export interface JudgedOrder extends OrderWrite {
  readonly addressId: string;
  /** What the address said when it was judged: it can be edited before the order is written. */
  readonly address: OrderFacts['address'];
  /** That of the facts it was judged on. */
  readonly priceListVersion: number;
  readonly note: string | null;
  readonly findings: readonly Finding[];
  /** That of the facts, when a rule asks what the store has on order; null when none does. */
  readonly storeOrderChanges: number | null;
  readonly hold: Hold | null;
  readonly letterId: string | null;
  readonly bookings: readonly CraftBooking[];
  readonly promises: readonly CraftPromise[];
  /** Order numbers of those that end as this one begins. */
  readonly replaces: readonly string[];
}

export interface RefusedOrder extends OrderWrite {
  readonly outcome: Extract<KeptOrderOutcome, { outcome: 'refused' }>;
}

export interface OrderKey { readonly placedAt: string; readonly id: string }

export type KeptCancelOutcome =
  | { readonly outcome: 'cancelled'; readonly order: Order }
  | { readonly outcome: 'refused'; readonly code: RefusalCode };

/** What became of a submit that nobody answered. */
export type GivenUpOutcome =
  | { readonly outcome: 'placed'; readonly orderNo: string; readonly status: OrderStatus }
  | { readonly outcome: 'given_up' }
  | { readonly outcome: 'refused'; readonly code: RefusalCode }
  | { readonly outcome: 'reused' };

export interface Orders {
  facts(actor: Actor, request: Pick<OrderRequest, 'requestId' | 'addressId' | 'priceListVersion' | 'lines' | 'replaces'>): Promise<FactsOfRequest>;
  rules(actor: Actor): Promise<OrderRulesOfStore>;
  place(order: JudgedOrder): Promise<WriteOrderOutcome>;
  refuse(order: RefusedOrder): Promise<WriteOrderOutcome>;
  cancel(request: { requestId: string; bodyHash: string; userId: string; storeId: string; orderNo: string; reason: string }):
    Promise<KeptCancelOutcome | Repeated<KeptCancelOutcome>>;
  giveUp(request: { requestId: string; userId: string; storeId: string }): Promise<GivenUpOutcome>;
  list(actor: Actor, page: { status?: OrderStatus; after?: OrderKey; limit: number }):
    Promise<{ orders: OrderSummary[]; next: OrderKey | null }>;
  /** Null when there is none that the actor may see. */
  get(actor: Actor, orderNo: string): Promise<Order | null>;
  reorder(actor: Actor, orderNo: string): Promise<Output<typeof contracts.reorder> | null>;
}
