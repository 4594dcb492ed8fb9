import { canonicalText } from '../text/index.ts';

/** A SKU code or barcode as we write it: upper case, no spaces, plain hyphens, whatever a scanner or a chat put between. */
export const canonicalCode = (text: string): string => canonicalText(text).replaceAll(' ', '').toUpperCase();
