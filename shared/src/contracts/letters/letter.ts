import * as z from 'zod/mini';
import { fen, instant, personName, uuid } from '../fields.ts';

/** Pages of one letter, and bytes of one file: as much as a phone's camera makes, and as storage takes. */
export const LETTER_PAGES_MAX = 9, LETTER_FILE_BYTES_MAX = 10 * 1024 * 1024;
/** Places that a letter has in storage. More than its files: a page taken again gets a place of its own, since nothing is overwritten. */
export const LETTER_PLACES_MAX = 60;
/** A letter for one order is good for so long; see `register_letter`. */
export const LETTER_DAYS = 7;
/** Of an image, each way; a scan needs no more, and a decoder is not asked to make room for more. */
export const LETTER_PIXELS_MAX = 6_000;
/** A standing letter ends within so many days of being made one. */
export const STANDING_DAYS_MAX = 366;

export const LETTER_MIMES = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export const letterMime = z.enum(LETTER_MIMES);
export type LetterMime = z.infer<typeof letterMime>;

export const letterFileKind = z.enum(['page', 'signature']);
export type LetterFileKind = z.infer<typeof letterFileKind>;

/** Where a file of a letter lies among its places. */
export const letterPlace = z.int().check(z.minimum(1), z.maximum(LETTER_PLACES_MAX));

export const LETTER_STATES = ['waiting', 'used', 'expired', 'standing', 'ended'] as const;
export const letterState = z.enum(LETTER_STATES);
export type LetterState = z.infer<typeof letterState>;

/** On screen, one word per state. */
export const LETTER_STATE_NAMES: Record<LetterState, string> = {
  waiting: '待使用', used: '已使用', expired: '已过期', standing: '长期有效', ended: '已终止',
};

export const letter = z.strictObject({
  letterId: uuid,
  state: letterState,
  /** Of the order it was signed for; of a standing one the most that one order may come to. */
  totalFen: fen,
  signerName: z.string(),
  uploadedAt: instant,
  expiresAt: instant,
  pages: z.int(),
  /** How many orders went through on it. */
  orderCount: z.int(),
  /** The latest of them, 20 at most, newest first. */
  orderNos: z.array(z.string()),
});
export type Letter = z.infer<typeof letter>;

/** As headquarters sees it. */
export const letterAtHeadquarters = z.strictObject({
  ...letter.shape,
  store: z.strictObject({ storeId: uuid, storeCode: z.string(), name: z.string() }),
  uploadedByName: z.string(),
  standingByName: z.nullable(z.string()),
});
export type LetterAtHeadquarters = z.infer<typeof letterAtHeadquarters>;

/** As an identity card has it. */
export const signerName = personName(2, 20);

/** Why a file is not one that a letter may have; the phone has a sentence for each. */
export const UPLOAD_FAULTS = ['type', 'size', 'damaged', 'pixels', 'locked', 'active', 'blank', 'mixed'] as const;
export type UploadFault = (typeof UPLOAD_FAULTS)[number];

/** `details` of UPLOAD_NOT_ACCEPTED and UPLOAD_MISSING: which places, so that only those are taken again. */
export const uploadRefusalDetails = z.strictObject({
  files: z.array(z.strictObject({ place: letterPlace, fault: z.nullable(z.enum(UPLOAD_FAULTS)) })),
});
