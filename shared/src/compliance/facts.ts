import type { Gcj02Point } from '../contracts/fields.ts';
import type { CraftCapacity, SkuCraft } from '../craft/index.ts';
import type { Fen } from '../money/fen.ts';
import type { LetterOnHand } from './rules/letters.ts';
import type { StoreFacts } from './rules/rule-facts.ts';

interface SkuFacts {
  readonly skuId: string;
  readonly skuCode: string;
  readonly productId: string;
  readonly name: string;
  readonly specText: string;
  readonly specValues: readonly string[];
  readonly unit: string;
  readonly packMultiple: number;
  readonly minQty: number;
  readonly available: number;
}

/** One wanted SKU as the store may buy it at the instant of judging; `order_facts` in SQL makes it. */
export interface LineFacts extends SkuFacts {
  readonly qty: number;
  readonly sellable: boolean;
  /** On the list in force; null when it is not on it. */
  readonly priceFen: Fen | null;
  /** On the list that the phone showed; null when that list never had it. */
  readonly shownPriceFen: Fen | null;
  /** Shanghai day on which more is expected. */
  readonly expectedOn: string | null;
  /** The category and its ancestors, leaf first. */
  readonly categoryIds: readonly string[];
  /** How the craft department makes it; null for stock goods. What is made to order is not checked for stock. */
  readonly craft: SkuCraft | null;
}

/** An in-stock SKU of the same product as a line that falls short. */
export interface SiblingFacts extends SkuFacts {
  readonly priceFen: Fen;
}

/** Everything an order is judged on. Missing is said (null), never guessed. */
export interface OrderFacts {
  /** When the facts were read, ISO 8601 UTC. */
  readonly at: string;
  readonly storeActive: boolean;
  readonly priceListVersion: number;
  /** Null: no such address of this store, or deleted. */
  readonly address: {
    readonly text: string;
    readonly door: string;
    readonly level: string;
    readonly adcode: string;
    readonly district: string;
    readonly placeName: string;
    readonly pin: Gcj02Point;
    readonly geocoded: Gcj02Point;
  } | null;
  /** Null: the store delivers anywhere. */
  readonly deliveryAdcodes: readonly string[] | null;
  /** In the order of the request; SKUs that do not exist are absent. */
  readonly lines: readonly LineFacts[];
  readonly siblings: readonly SiblingFacts[];
  readonly store: StoreFacts;
  /** Nothing was delivered there before; null without an address. */
  readonly addressIsNew: boolean | null;
  /** store_order_counters.changes: the write makes sure that it is still this. */
  readonly storeOrderChanges: number;
  /** app.basket_hash of the lines at the total of the list in force; null while a price is missing. */
  readonly basketHash: string | null;
  /** Of this store, unexpired and unused. */
  readonly letters: readonly LetterOnHand[];
  /** Of the lines that make what is wanted; null when nothing is made to order. */
  readonly craft: CraftCapacity | null;
}
