export { canonicalText, cleanLines, cleanText } from './canonical-text.ts';
