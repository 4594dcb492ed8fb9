import { canonicalText } from './canonical-text.ts';

/** What people and address books write before a number. */
const LABEL = /^(?:tel|手机号?码?|电话|联系电话)?[\s::]*/i;

/**
 * The Chinese mobile number in what was typed or pasted, eleven digits, or null: +86 139-0000-1001, 0086…, in full width.
 * A country code is 86 or none (or comes twice, pasted behind one that stood there), and nothing is cut to fit.
 */
export const readMobile = (text: string): string | null => {
  const digits = canonicalText(text).replace(LABEL, '').replace(/[\s\-().·/]/g, '').replace(/^(?:(?:\+|00)?86){1,2}(?=1\d{10}$)/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
};
