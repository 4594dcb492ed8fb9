import type { contracts, CraftCapacity, Offer, Output, ReadyStock, SkuCraft } from '@zhundan/shared';
import type { Actor } from '../../actor.ts';

/** A SKU of a made-to-order product; `craft` null: this spec is kept in stock. */
export interface CraftSpec { readonly offer: Offer; readonly specValues: readonly string[]; readonly craft: SkuCraft | null }

export interface CraftFacts {
  /** Shanghai day. */
  readonly today: string;
  readonly lines: readonly (CraftSpec & { readonly qty: number; readonly craft: SkuCraft })[];
  readonly capacity: CraftCapacity;
  readonly specs: readonly CraftSpec[];
  readonly elsewhere: readonly (ReadyStock & { readonly skuId: string })[];
}

/** The craft department's schedule. */
export interface Craft {
  facts(actor: Actor, lines: readonly { skuId: string; qty: number }[]): Promise<CraftFacts>;
  /** Makes the days of the horizon; answers how many are new. */
  extendDays(days: number): Promise<number>;
}

/** What a store must learn without asking. */
export interface Notices {
  list(actor: Actor, page: { readonly after?: number; readonly limit: number }): Promise<Omit<Output<typeof contracts.listNotices>, 'next'> & { next: number | null }>;
  /** Marks as read up to one of them; answers how many are unread still. */
  read(storeId: string, upTo: number): Promise<number>;
}
