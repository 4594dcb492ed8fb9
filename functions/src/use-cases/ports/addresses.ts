import type { Address, Gcj02Point, RefusalCode } from '@zhundan/shared';
import type { Actor } from '../../actor.ts';
import type { Previous, Repeated } from './orders.ts';

/** Where a text and a pin lie, as the map says. */
export interface Location {
  readonly level: string;
  readonly geocoded: Gcj02Point | null;
  readonly adcode: string;
  readonly district: string;
  /** A name on the map that the text contains, where its words would be vague otherwise; else empty. */
  readonly placeName: string;
}

export interface AddressToKeep {
  readonly contactName: string;
  readonly phone: string;
  readonly text: string;
  readonly door: string;
  readonly pin: Gcj02Point;
  readonly isDefault: boolean;
}

/** What is kept of an address's place: enough to judge it again without the map. */
export type KeptPlace = Location & Pick<AddressToKeep, 'text' | 'door' | 'pin'>;

export type KeptAddressOutcome =
  | { readonly outcome: 'kept'; readonly address: Address }
  | { readonly outcome: 'refused'; readonly code: RefusalCode };

export interface AddressWrite extends AddressToKeep, Location {
  readonly requestId: string;
  readonly bodyHash: string;
  readonly userId: string;
  readonly storeId: string;
  readonly operation: 'createAddress' | 'updateAddress';
  readonly addressId?: string;
}

export interface Addresses {
  list(actor: Actor): Promise<{ addresses: Address[] }>;
  /** Where the store delivers; null is anywhere. */
  deliveryAdcodes(actor: Actor): Promise<string[] | null>;
  /** Null when the store has no such address. */
  place(actor: Actor, addressId: string): Promise<KeptPlace | null>;
  /** The first answer to a request id of this person, or null when it is new. */
  previous(actor: Actor, requestId: string): Promise<Previous | null>;
  write(address: AddressWrite): Promise<KeptAddressOutcome | Repeated<KeptAddressOutcome>>;
  remove(request: { storeId: string; addressId: string }): Promise<{ outcome: 'deleted' } | { outcome: 'refused'; code: RefusalCode }>;
}
