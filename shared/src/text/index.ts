export { canonicalText, cleanLines, cleanText } from './canonical-text.ts';
export { readMobile } from './read-mobile.ts';
