export { canonicalText, cleanLines, cleanText, hasLetter } from './canonical-text.ts';
export { readMobile } from './read-mobile.ts';
