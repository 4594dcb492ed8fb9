import type { contracts, Output } from '@zhundan/shared';
import type { Pool } from 'pg';
import type { Figure } from './lib/report.ts';
import type { Shopper } from './lib/shop.ts';
import { type Asked, ASKED, type Right, rightOf } from './search/asked.ts';

type Products = Output<typeof contracts.listProducts>['products'];

const SHOWN = 5;

/** What a search answers, judged by a list that people wrote: the goods, in what place, and whether it chose for them. */
export interface Judged {
  readonly asked: Asked;
  /** From 0; -1 when it is not among the first. */
  readonly place: number;
  /** A SKU that was chosen and is not what was asked for. */
  readonly wronglyChosen: string | null;
}

export const benchSearch = async (db: Pool, person: Pick<Shopper, 'get'>): Promise<Figure[]> => {
  const judged: Judged[] = [];
  for (const asked of ASKED) {
    const right = await rightOf(db, asked);
    if (right.skus.size > 0) judged.push(judge(asked, right, await search(person, asked.text)));
    else console.log(`not sold here: ${asked.text} (${asked.name} ${asked.values.join(' ')})`);
  }
  for (const { asked, place, wronglyChosen } of judged) {
    if (place !== 0 || wronglyChosen) console.log(`${asked.text}: place ${place}${wronglyChosen ? `, chose ${wronglyChosen}` : ''}`);
  }
  return figuresOf(judged);
};

const search = async (person: Pick<Shopper, 'get'>, text: string): Promise<Products> => {
  const reply = await person.get(`/api/catalog/products?limit=${SHOWN}&query=${encodeURIComponent(text)}`);
  if (!reply.ok) throw new Error(`${text}: ${reply.status} ${await reply.text()}`);
  return (await reply.json() as { products: Products }).products;
};

/** Of the first product any choice must be right; of the others that have what was asked for, too. */
const judge = (asked: Asked, right: Right, products: Products): Judged => {
  const wrong = products.find(({ productId, matched }, at) => matched && !right.skus.has(matched.skuId) && (at === 0 || right.products.has(productId)));
  return { asked, place: products.findIndex(({ productId }) => right.products.has(productId)), wronglyChosen: wrong?.matched?.skuCode ?? null };
};

const figuresOf = (judged: readonly Judged[]): Figure[] => {
  const share = (count: number): number => (100 * count) / judged.length;
  const first = judged.filter(({ place }) => place === 0).length, shown = judged.filter(({ place }) => place >= 0).length;
  const wrong = judged.filter(({ wronglyChosen }) => wronglyChosen !== null).length;
  return [
    { what: 'searches as buyers type them whose first hit is right', value: share(first), unit: '%', reach: { atLeast: 95 }, madeOf: `${first} of ${judged.length}` },
    { what: `the same among the first ${SHOWN}`, value: share(shown), unit: '%', reach: { atLeast: 98 }, madeOf: `${shown} of ${judged.length}` },
    { what: 'the same with a wrong SKU chosen beforehand', value: wrong, reach: { atMost: 0 }, madeOf: `${judged.length} searches` },
  ];
};
