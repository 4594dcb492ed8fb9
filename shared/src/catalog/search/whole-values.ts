import type { Synonyms } from './synonyms.ts';
import { isHan, normalized, pairsOf, tokensOf } from './words.ts';

/**
 * Whether what was typed says each Chinese word of a spec as a whole or not at all: 电视插座 says only half of 电视电脑, so a SKU of
 * that kind may be offered, and is not what the person has chosen.
 */
export const saysWholeValues = (typed: string, specText: string, synonyms: Synonyms): boolean => {
  const plain = normalized(typed);
  const said = [plain, ...[...synonyms].flatMap(([word, means]) => (plain.includes(word) ? means : []))];
  return tokensOf(normalized(specText)).filter(isHan).every((word) =>
    said.some((each) => each.includes(word)) || !pairsOf(word).some((pair) => plain.includes(pair)));
};
