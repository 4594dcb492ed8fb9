import type { Fen } from '../../money/fen.ts';

/** A letter of authorization (法人授权书) of a store that is neither used nor withdrawn. */
export interface LetterOnHand {
  readonly letterId: string;
  /** `order` is bound to one basket by its hash; `standing` serves every order up to an amount. */
  readonly kind: 'order' | 'standing';
  readonly basketHash: string | null;
  /** Of the order it was signed for; of a standing one, the most that one order may come to. */
  readonly totalFen: Fen;
  /** ISO 8601; at this instant it no longer serves. */
  readonly expiresAt: string;
}

interface Basket {
  readonly at: string;
  readonly totalFen: Fen;
  readonly basketHash: string | null;
}

/** The letter that an order may go through on: its own before a standing one, so that nobody's signature is left over. */
export const fittingLetter = (letters: readonly LetterOnHand[], basket: Basket): string | null => {
  const inForce = letters.filter((each) => Date.parse(each.expiresAt) > Date.parse(basket.at));
  const own = inForce.find((each) => each.kind === 'order' && basket.basketHash !== null && each.basketHash === basket.basketHash);
  const standing = inForce.find((each) => each.kind === 'standing' && each.totalFen >= basket.totalFen);
  return (own ?? standing)?.letterId ?? null;
};
