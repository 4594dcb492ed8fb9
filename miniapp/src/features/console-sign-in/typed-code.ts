import { SIGN_IN_ALPHABET, SIGN_IN_CODE_LENGTH } from '@zhundan/shared';

/** What was typed, as a sign-in code can be: upper case, without spaces and dashes, and what codes never hold left out. */
export const asSignInCode = (typed: string): string =>
  [...typed.normalize('NFKC').toUpperCase()].filter((letter) => SIGN_IN_ALPHABET.includes(letter)).slice(0, SIGN_IN_CODE_LENGTH).join('');

export const isCompleteSignInCode = (code: string): boolean => code.length === SIGN_IN_CODE_LENGTH;
