import type { Letter, LetterAtHeadquarters, LetterFileKind, LetterMime, LetterState, OrderRequest, RefusalCode } from '@zhundan/shared';
import type { Actor } from '../../actor.ts';
import type { Repeated } from './orders.ts';

export interface LetterKey { readonly uploadedAt: string; readonly id: string }

type Refused = { readonly outcome: 'refused'; readonly code: RefusalCode };

export type KeptRegistration = { readonly outcome: 'kept'; readonly letter: Letter } | Refused;
export type KeptStanding = { readonly outcome: 'changed'; readonly letter: LetterAtHeadquarters } | Refused;

interface LetterWrite {
  readonly requestId: string;
  readonly bodyHash: string;
  readonly userId: string;
  readonly letterId: string;
}

/** A file whose content was looked into. */
export interface CheckedFile {
  readonly objectName: string;
  readonly kind: LetterFileKind;
  readonly mime: LetterMime;
  readonly bytes: number;
  readonly sha256: string;
}

export interface LetterRegistration extends LetterWrite {
  readonly storeId: string;
  readonly lines: OrderRequest['lines'];
  readonly totalFen: number;
  readonly signerName: string;
  /** In the order of reading. */
  readonly files: readonly CheckedFile[];
}

export interface Letters {
  start(request: { userId: string; storeId: string; letterId: string }): Promise<{ outcome: 'granted' | 'limited' | 'reused' } | Refused>;
  register(letter: LetterRegistration): Promise<KeptRegistration | Repeated<KeptRegistration>>;
  list(actor: Actor, page: { after?: LetterKey; limit: number }): Promise<{ letters: Letter[]; next: LetterKey | null }>;
  listAll(actor: Actor, page: { state?: LetterState; query?: string; after?: LetterKey; limit: number }):
    Promise<{ letters: LetterAtHeadquarters[]; next: LetterKey | null }>;
  /** By position; null when there is no such letter that the actor may see. */
  files(actor: Actor, letterId: string): Promise<readonly (CheckedFile & { readonly position: number })[] | null>;
  makeStanding(request: LetterWrite & { until: string; maxFen: number; reason: string }): Promise<KeptStanding | Repeated<KeptStanding>>;
  endStanding(request: LetterWrite & { reason: string }): Promise<KeptStanding | Repeated<KeptStanding>>;
  /** Objects that nobody registered within a day, at most so many. */
  strays(limit: number): Promise<string[]>;
}

/** The bytes, in storage. Phones send them straight there; what is there is never overwritten. */
export interface LetterObjects {
  /** An address that takes one upload, and until when one may begin. */
  uploadUrl(objectName: string): Promise<{ url: string; until: string }>;
  /** Null when there is none. */
  read(objectName: string): Promise<{ bytes: Uint8Array; mime: string } | null>;
  /** An address that shows it for so many seconds. */
  viewUrl(objectName: string, seconds: number): Promise<string>;
  remove(objectNames: readonly string[]): Promise<void>;
}
