import { productSearchDocument, skuSearchDocument } from '@zhundan/shared';
import { idOf } from '../ids.ts';
import { type Random, randomFor } from '../random.ts';
import type { Axis, Family, Shelf, Value } from './axes.ts';
import { barcodeOf, codeOfValue, initialsOf } from './codes.ts';
import { SHELVES } from './shelves.ts';

interface Category { id: string; parentId: string | null; name: string; picture: string; position: number }

interface Product {
  id: string; code: string; name: string; brand: string; categoryId: string; picture: string; description: string;
  unit: string; axes: string[]; search: string;
  /** Which zone of a warehouse keeps it: the position of its shelf. */
  shelf: number;
}

export interface Sku {
  id: string; productId: string; code: string; barcode: string; values: string[]; search: string;
  packMultiple: number; minQty: number; isSellable: boolean;
  /** Fen, before the channel's discount. */
  baseFen: number;
  product: Product;
  /** Made to order: on which line, and how long it takes. */
  craft?: { line: string; setupMinutes: number; minutesPerUnit: number } | null;
}

export interface Catalog { categories: Category[]; products: Product[]; skus: Sku[] }

/** Something that could be on the shelf: a family in one variant by one brand. */
interface Candidate { shelf: Shelf; shelfNo: number; section: string; family: Family; variantNo: number; brandNo: number }

/** SKUs of a product, about; the well-known first ones have more. */
const SKUS_PER_PRODUCT = [5, 7, 9, 11, 13, 15, 18, 20, 24, 28];
/** Plain products that every catalogue has, whatever its size, in this order: about how many SKUs, from which value on. */
const LANDMARKS: Record<string, { skus: number; from: string }> = {
  LJ: { skus: 70, from: 'M8×16' }, GQ: { skus: 30, from: 'M12×30' }, LM: { skus: 24, from: 'M6' }, PD: { skus: 24, from: 'M6' },
  PW: { skus: 12, from: 'dn20' }, TQ: { skus: 12, from: '4分' }, BV: { skus: 24, from: '1.5mm²' }, KG: { skus: 24, from: '一开' },
};
const HOLES = 0.12;
const UNSELLABLE = 0.015;

const isLandmark = ({ variantNo, brandNo, family }: Candidate): boolean => variantNo + brandNo === 0 && family.code in LANDMARKS;

const candidatesInOrder = (): Candidate[] => {
  const all = SHELVES.flatMap((shelf, shelfNo) => shelf.sections.flatMap(({ name: section, families }) =>
    families.flatMap((family) => family.variants.flatMap((_, variantNo) =>
      ['', ...shelf.brands].map((__, brandNo) => ({ shelf, shelfNo, section, family, variantNo, brandNo }))))));
  const codes = Object.keys(LANDMARKS);
  const rank = (each: Candidate) => (isLandmark(each) ? codes.indexOf(each.family.code) : -1);
  const landmarks = all.filter((each) => rank(each) >= 0).sort((a, b) => rank(a) - rank(b));
  return [...landmarks, ...randomFor('candidates').sample(all.filter((each) => rank(each) < 0), all.length)];
};

/** A few neighbouring values of the first axis and some of the others, so that a product is a grid and not a scatter. */
const narrowed = (axes: readonly Axis[], target: number, random: Random, start?: string): Value[][] => {
  const others = axes.slice(1).map(({ values }) => {
    const kept = new Set(random.sample(values, Math.max(2, Math.min(values.length, Math.round(target ** 0.5 / (axes.length - 1)) + 1))));
    return values.filter((value) => kept.has(value));
  });
  const first = axes[0]!.values;
  const width = Math.max(2, Math.round(target / others.reduce((product, values) => product * values.length, 1)));
  const from = start === undefined ? random.int(0, Math.max(0, first.length - width)) : first.findIndex(({ text }) => text === start);
  return [first.slice(from, from + width), ...others];
};

export const combinations = (lists: readonly (readonly Value[])[]): Value[][] =>
  lists.reduce<Value[][]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]]);

export const valueCode = ({ text, code }: Value): string => code ?? codeOfValue(text);

/** Cheap things are sold by the bag. */
const packFor = (fen: number, random: Random): number =>
  fen < 15 ? 100 : fen < 60 ? 50 : fen < 200 ? 20 : fen < 600 ? 10 : fen < 1500 ? random.pick([1, 5, 10]) : 1;

/** People read prices: 1234.56 → 1235 fen, above ten yuan to ten fen. */
export const rounded = (fen: number): number => Math.max(1, fen < 1000 ? Math.round(fen) : Math.round(fen / 10) * 10);

const productOf = ({ shelf, shelfNo, section, family, variantNo, brandNo }: Candidate, categoryId: string): Omit<Product, 'search'> => {
  const brand = brandNo === 0 ? '' : shelf.brands[brandNo - 1]!;
  const variant = family.variants[variantNo]!;
  const code = `${family.code}${variantNo === 0 ? '' : variantNo + 1}${brand ? `-${initialsOf(brand)}` : ''}`;
  const name = variant ? `${family.name} ${variant}` : family.name;
  const description = `${brand || '普通'}${family.name}，${section}类，${family.axes.map((each) => each.name).join('、')}可选，按${family.unit}计价。`;
  return { id: idOf('product', code), code, name, brand, categoryId, picture: family.picture, description, unit: family.unit,
    axes: family.axes.map((each) => each.name), shelf: shelfNo };
};

/** The SKUs of one product; holes stay, as in every real catalogue. */
const skusOf = (candidate: Candidate, product: Product): Omit<Sku, 'barcode' | 'search'>[] => {
  const { family, variantNo, brandNo } = candidate;
  const random = randomFor(`skus ${product.code}`);
  const landmark = isLandmark(candidate) ? LANDMARKS[family.code] : undefined;
  const lists = narrowed(family.axes, landmark?.skus ?? random.pick(SKUS_PER_PRODUCT), random, landmark?.from);
  const dearness = (brandNo === 0 ? 0.85 : 0.92 + random.next() * 0.35) * (1 + variantNo * 0.07);
  const all = combinations(lists);
  const kept = all.length < 6 ? all : all.filter(() => !random.chance(HOLES));
  return kept.map((values) => {
    const baseFen = rounded(family.baseFen * dearness * values.reduce((factor, value) => factor * value.factor, 1));
    const packMultiple = packFor(baseFen, random);
    const code = [product.code, ...values.map(valueCode)].join('-');
    return {
      id: idOf('sku', code), productId: product.id, code, values: values.map(({ text }) => text), packMultiple,
      minQty: packMultiple * random.pick([1, 1, 1, 2, 5]), isSellable: !random.chance(UNSELLABLE), baseFen, product,
    };
  });
};

const categoryTree = () => {
  const parents = SHELVES.map(({ category, picture }, position): Category =>
    ({ id: idOf('category', category), parentId: null, name: category, picture, position }));
  const children = SHELVES.flatMap(({ category, sections }, shelfNo) => sections.map(({ name, families }, position): Category => ({
    id: idOf('category', `${category}/${name}`), parentId: parents[shelfNo]!.id, name, picture: families[0]!.picture,
    position: 100 * (shelfNo + 1) + position,
  })));
  return [...parents, ...children];
};

/** What a product is called, as the search reads it. */
const namesOf = ({ name, brand }: Pick<Product, 'name' | 'brand'>, categoryNames: readonly string[]) =>
  ({ name, brand, initials: `${initialsOf(name)} ${initialsOf(brand)}`, categoryNames });

const searchable = ({ code, barcode, values }: Omit<Sku, 'search'>) => ({ code, barcode, specValues: values });

export const withSearch = (sku: Omit<Sku, 'search'>, categoryNames: readonly string[]): Sku =>
  ({ ...sku, search: skuSearchDocument(namesOf(sku.product, categoryNames), searchable(sku)) });

export const searchOf = (product: Pick<Product, 'name' | 'brand'>, skus: readonly Sku[], categoryNames: readonly string[]): string =>
  productSearchDocument({ ...namesOf(product, categoryNames), skus: skus.map(searchable) });

/** Only what has goods on it. */
const used = (categories: readonly Category[], products: readonly Product[]): Category[] => {
  const children = new Set(products.map(({ categoryId }) => categoryId));
  const parents = new Set(categories.filter(({ id }) => children.has(id)).map(({ parentId }) => parentId));
  return categories.filter(({ id }) => children.has(id) || parents.has(id));
};

/**
 * The first `skuCount` SKUs of the one and only catalogue: a smaller one is the beginning of a larger one.
 * @throws RangeError when the shelves do not hold as many.
 */
export const makeCatalog = (skuCount: number): Catalog => {
  const categories = categoryTree();
  const catalog: Catalog = { categories, products: [], skus: [] };
  const taken = new Set<string>();
  for (const candidate of candidatesInOrder()) {
    const categoryId = idOf('category', `${candidate.shelf.category}/${candidate.section}`);
    const product: Product = { ...productOf(candidate, categoryId), search: '' };
    const skus = skusOf(candidate, product)
      .filter(({ code }) => code.length <= 40 && !taken.has(code) && taken.add(code))
      .slice(0, skuCount - catalog.skus.length)
      .map((sku, at) => withSearch({ ...sku, barcode: barcodeOf(catalog.skus.length + at + 1) }, [candidate.shelf.category, candidate.section]));
    if (skus.length === 0) continue;
    product.search = searchOf(product, skus, [candidate.shelf.category, candidate.section]);
    catalog.products.push(product);
    catalog.skus.push(...skus);
    if (catalog.skus.length === skuCount) return { ...catalog, categories: used(categories, catalog.products) };
  }
  throw new RangeError(`the shelves hold ${catalog.skus.length} SKUs, not ${skuCount}`);
};
