import * as z from 'zod/mini';
import { canonicalText } from '../../text/index.ts';
import { instant } from '../fields.ts';

/** How long a code on a screen waits to be confirmed. */
export const SIGN_IN_SECONDS = 180;

/** Digits and capitals without those that are mistaken for one another: 0 O, 1 I L. */
export const SIGN_IN_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const SIGN_IN_CODE_LENGTH = 6;

/** As typed or pasted: lower case, full width and the hyphen in the middle do no harm. */
export const signInCode = z.string().check(
  z.overwrite((typed) => canonicalText(typed).toUpperCase().replaceAll(/[\s-]/g, '')), z.regex(/^[2-9A-HJKMNP-Z]{6}$/, '登录码是 6 位字母和数字，请核对。'),
);

const QR_PREFIX = 'zhundan-console:';

/** What the QR code on the screen says. */
export const signInQr = (code: string): string => QR_PREFIX + code;

/** The short code in what a phone has scanned, or null when that is something else. */
export const codeInQr = (scanned: string): string | null => {
  const code = scanned.startsWith(QR_PREFIX) ? scanned.slice(QR_PREFIX.length) : '';
  return z.safeParse(signInCode, code).success ? code : null;
};

/** What the person who confirms is shown, to be compared with the screen in front of them. */
export const signInRequest = z.strictObject({
  /** `Edge · Windows`, from what the browser says of itself. */
  browser: z.string(),
  startedAt: instant,
  expiresAt: instant,
});
export type SignInRequest = z.infer<typeof signInRequest>;
