// oxlint-disable-next-line typescript/triple-slash-reference -- every room that reads this file needs the type, and a declaration cannot be imported
/// <reference path="./opencc-dictionary.d.ts" />
import traditionalPairs from 'opencc-js/dict/TSCharacters';

/**
 * The forms of what people type, paste and scan. Two, because what is shown should stay what was written:
 *
 *   cleanText      what is stored and shown: as written, less what nobody can see
 *   canonicalText  what is compared, searched and judged: one spelling for what people take for the same
 */

/**
 * Characters that show nothing: format characters (zero-width space, byte order mark, bidi marks), controls, and what Unicode
 * lets a font ignore (hangul fillers, variation selectors). Unicode Standard, UAX #44, `Default_Ignorable_Code_Point`. Also half
 * a character, which is what a field leaves of an emoji that it cuts. `app.is_visible_text` in SQL says the same.
 */
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** U+2800 is a braille cell without a dot: blank to the eye, a letter to Unicode. */
const SPACES = /[\s\p{Cc}\p{Z}\u2800]+/gu;
/** Minus and every dash: U+2010 to U+2015, ﹣, －. NFKC leaves most of them apart. */
const DASHES = /[\p{Pd}\u2212]/gu;

/**
 * What is kept of a text of one line: nothing invisible, single spaces, none at either end. A text of invisible characters
 * alone is empty. Composed (NFC), but ㎡, ① and 對 stay what somebody wrote.
 */
export const cleanText = (text: string): string => spaced(text).normalize('NFC');

/** The same for a text of several lines, whose line breaks are kept (as `\n`, two in a row at most). */
export const cleanLines = (text: string): string =>
  text.split(/\r\n?|[\n\u2028\u2029]/).map(cleanText).join('\n').replace(/\n{3,}/g, '\n\n').trim();

/**
 * One spelling for what people take for the same: compatibility forms folded (Ａ → A, ⾯ → 面, ½ → 1/2: NFKC), invisible
 * characters out, Traditional characters as Simplified ones (對面 → 对面), every dash a hyphen, white space single. Case is
 * kept. For comparing, searching and judging only; never stored in the place of what was written.
 */
export const canonicalText = (text: string): string =>
  simplified(spaced(spaced(text).normalize('NFKC')).replace(/\u2044/g, '/').replace(DASHES, '-'));

const spaced = (text: string): string => text.replace(SPACES, ' ').replace(INVISIBLE, '').replace(/ {2,}/g, ' ').trim();

/** Whether anything in it is a letter, of whatever script; signs and digits alone call nobody. */
export const hasLetter = (text: string): boolean => /\p{L}/u.test(cleanText(text));

/** Made when first asked for: a phone that starts has better things to do. */
let simplifiedOf: Map<string, string> | null = null;

const simplified = (text: string): string => {
  if (!/\p{Script=Han}/u.test(text)) return text;
  simplifiedOf ??= new Map(traditionalPairs.split('|').map((pair): [string, string] => {
    const [traditional = '', simple = ''] = pair.split(' ');
    return [traditional, simple];
  }));
  return Array.from(text, (character) => simplifiedOf!.get(character) ?? character).join('');
};
