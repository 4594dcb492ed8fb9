import type { contracts, OrdersFilter, Output, RefusalCode } from '@zhundan/shared';
import type { Actor } from '../../actor.ts';
import type { OrdersSearch } from '../orders-search.ts';
import type { Repeated } from './orders.ts';

type Answer<Name extends keyof typeof contracts> = Output<(typeof contracts)[Name]>;

/** Where a page of the table ends: the value sorted by, an instant or an amount, and the order's id. */
export interface OrderRowKey { readonly key: string | number; readonly id: string }
export interface SubmitKey { readonly at: string; readonly id: number }

export interface OrdersPageQuery {
  /** `until`: nothing that was placed after this instant. */
  readonly filter: OrdersSearch & { readonly until?: string };
  readonly after?: OrderRowKey;
  readonly limit: number;
  /** Whether the total is wanted, too. */
  readonly counted: boolean;
}

type Submit = Answer<'getSubmitStory'>['submit'];
/** Findings and facts as they were kept in their time. */
export type KeptSubmit = Omit<Submit, 'findings' | 'facts'> & { readonly findings: unknown; readonly facts: string | null; readonly codes: readonly string[] };
export interface KeptSubmitStory { readonly storeCode: string; readonly storeName: string; readonly submit: KeptSubmit; readonly later: readonly KeptSubmit[]; readonly hasMoreLater: boolean }

type Story = Answer<'getOrderStory'>;
export type KeptOrderStory = Omit<Story, 'submits' | 'review'> & {
  readonly submits: readonly KeptSubmit[];
  readonly review: (Omit<NonNullable<Story['review']>, 'findings'> & { readonly findings: unknown }) | null;
};

export interface KeptView { readonly viewId: string; readonly name: string; readonly savedAt: string; readonly filter: unknown }
export type KeptViewOutcome = { readonly outcome: 'saved'; readonly view: KeptView } | { readonly outcome: 'refused'; readonly code: RefusalCode };
interface Write { readonly requestId: string; readonly bodyHash: string; readonly userId: string }

/** A cause without its words. */
interface KeptCause { readonly key: string; readonly label: string | null }
type OnePass = Answer<'getOnePassRate'>;
export type KeptOnePass = Omit<OnePass, 'points'> & { readonly points: readonly (Omit<OnePass['points'][number], 'label'> & { readonly label?: string | null })[] };
export type KeptFirstSubmit = Omit<Answer<'listOnePassRows'>['submits'][number], 'causes'> & { readonly causes: readonly KeptCause[] };

/** Headquarters' desk: the table of orders, what is behind each, and how many were right the first time. */
export interface Desk {
  orders(actor: Actor, query: OrdersPageQuery): Promise<{ orders: Answer<'listOrdersAdmin'>['orders']; next: OrderRowKey | null; searchedTo: string | null; total: Answer<'listOrdersAdmin'>['total'] }>;
  options(actor: Actor): Promise<Answer<'getDeskOptions'>>;
  /** Null when there is none. */
  story(actor: Actor, orderNo: string): Promise<KeptOrderStory | null>;
  submit(actor: Actor, attemptId: string): Promise<KeptSubmitStory | null>;
  views(actor: Actor): Promise<{ views: readonly KeptView[] }>;
  saveView(request: Write & { name: string; filter: OrdersFilter; max: number }): Promise<KeptViewOutcome | Repeated<KeptViewOutcome>>;
  renameView(request: Write & { viewId: string; name: string }): Promise<KeptViewOutcome | Repeated<KeptViewOutcome>>;
  deleteView(request: { userId: string; viewId: string }): Promise<{ outcome: 'deleted' } | { outcome: 'refused'; code: RefusalCode }>;
  onePass(actor: Actor, query: Record<string, string | undefined>): Promise<KeptOnePass>;
  onePassRows(actor: Actor, query: Record<string, unknown> & { after?: SubmitKey; limit: number }): Promise<{ submits: readonly KeptFirstSubmit[]; next: SubmitKey | null }>;
}
