import { LETTER_PIXELS_MAX, type UploadFault } from '@zhundan/shared';

/** What walking through an image found. */
export interface Found {
  readonly width: number;
  readonly height: number;
  /** Parts that no decoder needs: comments, Exif, profiles. */
  readonly metadata: readonly Uint8Array[];
}

export interface Wrong { readonly fault: UploadFault }
export type Outline = Found | Wrong;

export const wrong = (fault: UploadFault): Wrong => ({ fault });
export const isWrong = (outline: object): outline is Wrong => 'fault' in outline;

/** Pixels in all: what a decoder makes room for, four bytes each. */
const AREA_MAX = 24_000_000;
/** Each way; nobody reads a page that is smaller. */
export const PAGE_PIXELS_MIN = 300;

export const isTooLarge = ({ width, height }: Pick<Found, 'width' | 'height'>): boolean =>
  width > LETTER_PIXELS_MAX || height > LETTER_PIXELS_MAX || width * height > AREA_MAX;

/** How other files begin that a page may not carry within. */
export const FOREIGN = ['%PDF-', 'PK\x03\x04', '<script', '<html', '<!doctype', '<svg', '<?php', 'MZ\x90\x00', '\x7fELF', 'GIF8', '#!/', '{\\rtf'];

export const carriesForeign = ({ metadata }: Found): boolean => metadata.some((part) => {
  const text = Buffer.from(part).toString('latin1').toLowerCase();
  return FOREIGN.some((each) => text.includes(each.toLowerCase()));
});
