import type { contracts, CraftBoardBooking, CraftCapacity, Input, Offer, Output, ReadyStock, RefusalCode, RuleSet, SkuCraft } from '@zhundan/shared';
import type { Actor } from '../../actor.ts';
import type { Repeated } from './orders.ts';

/** A SKU of a made-to-order product; `craft` null: this spec is kept in stock. */
export interface CraftSpec { readonly offer: Offer; readonly specValues: readonly string[]; readonly craft: SkuCraft | null }

export interface CraftFacts {
  /** Shanghai day. */
  readonly today: string;
  readonly lines: readonly (CraftSpec & { readonly qty: number; readonly craft: SkuCraft })[];
  readonly capacity: CraftCapacity;
  readonly specs: readonly CraftSpec[];
  readonly elsewhere: readonly (ReadyStock & { readonly skuId: string })[];
  /** In force; null before the first. They say what counts as late. */
  readonly ruleSet: RuleSet | null;
}

/** The craft department's schedule. */
export interface Craft {
  facts(actor: Actor, lines: readonly { skuId: string; qty: number }[]): Promise<CraftFacts>;
  /** Makes the days of the horizon; answers how many are new. */
  extendDays(days: number): Promise<number>;
}

type Refused = { readonly outcome: 'refused'; readonly code: RefusalCode; readonly freeMinutes?: number };
export type KeptMove = ({ readonly outcome: 'moved' } & Output<typeof contracts.moveBooking>) | Refused;
export type KeptMark = ({ readonly outcome: 'marked' } & Output<typeof contracts.markDowntime>) | Refused;
export type KeptClear = { readonly outcome: 'cleared' } | Refused;
export type KeptHoliday = ({ readonly outcome: 'set' } & Output<typeof contracts.setCraftHoliday>) | Refused;
export type KeptPlan = ({ readonly outcome: 'planned' } & Output<typeof contracts.planOrderLine>) | Refused;

type Said<Request> = Request & { readonly userId: string; readonly bodyHash: string };
type Kept<Outcome> = Promise<Outcome | Repeated<Outcome>>;

type Board = Output<typeof contracts.getCraftBoard>;
export interface BoardFacts extends Omit<Board, 'bookings' | 'withinDays'> {
  readonly bookings: Omit<CraftBoardBooking, 'leadDays' | 'isLate'>[];
  readonly ruleSet: RuleSet | null;
}

/** What the craft department does with its schedule. Each write is decided under its locks. */
export interface CraftBoard {
  read(actor: Actor, window: { readonly from: string | null; readonly days: number }): Promise<BoardFacts>;
  move(request: Said<Input<typeof contracts.moveBooking>>): Kept<KeptMove>;
  markDowntime(request: Said<Input<typeof contracts.markDowntime>>): Kept<KeptMark>;
  clearDowntime(request: Said<Input<typeof contracts.clearDowntime>>): Kept<KeptClear>;
  setHoliday(request: Said<Input<typeof contracts.setCraftHoliday>>): Kept<KeptHoliday>;
  planLine(request: Said<Input<typeof contracts.planOrderLine>>): Kept<KeptPlan>;
}

/** What a store must learn without asking. */
export interface Notices {
  list(actor: Actor, page: { readonly after?: number; readonly limit: number }): Promise<Omit<Output<typeof contracts.listNotices>, 'next'> & { next: number | null }>;
  /** Marks as read up to one of them; answers how many are unread still. */
  read(storeId: string, upTo: number): Promise<number>;
}
