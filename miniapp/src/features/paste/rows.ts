import { adjustedWords, fittedQty, type GoodsOption, isBuyable, type MatchedGoods, obtainable, type Offer, type PastedLine, settleChosen, settleLine, type SettledLine } from '@zhundan/shared';

/** One pasted line on the phone, with what the person has said of it. */
export interface PasteRow {
  readonly key: string;
  /** As it was pasted; stays when the line is written anew. */
  readonly said: string;
  readonly line: PastedLine;
  /** The SKU that was tapped, and the quantity: null while nobody has. */
  readonly skuId: string | null;
  readonly qty: number | null;
}

export type Matches = Readonly<Record<string, MatchedGoods>>;

export const rowsOf = (lines: readonly PastedLine[]): readonly PasteRow[] =>
  lines.map((line, at) => ({ key: `${at}`, said: line.said, line, skuId: null, qty: null }));

/** What a row is taken for, with the answers of the person. */
export const settledRow = ({ line, skuId, qty }: PasteRow, matches: Matches): SettledLine => {
  const settled = withGoods(line, settleLine(line, (goods) => matches[goods]), skuId);
  return settled.kind === 'found' && qty !== null ? { ...settled, qty: { kind: 'known', qty, label: `${qty} ${settled.offer.unit}` } } : settled;
};

const withGoods = (line: PastedLine, settled: SettledLine, skuId: string | null): SettledLine => {
  if (settled.kind !== 'choose' || skuId === null) return settled;
  const option = settled.options.find(({ offer }: GoodsOption) => offer.skuId === skuId);
  return option ? settleChosen(line, option) : settled;
};

/** A line that names its goods and how many: what it adds to the cart. */
interface ReadyRow {
  readonly row: PasteRow;
  readonly offer: Offer;
  readonly asked: number;
}

/** Goods of one or several lines, with the quantity that can really be ordered. */
export interface ReadyGoods {
  readonly offer: Offer;
  readonly asked: number;
  /** In whole packs, within what is left; 0 when it cannot be had. */
  readonly qty: number;
  readonly rows: readonly PasteRow[];
  /** Why it is not what was asked for; null when it is. */
  readonly note: string | null;
}

const readyRow = (row: PasteRow, matches: Matches): ReadyRow | null => {
  const settled = settledRow(row, matches);
  return settled.kind === 'found' && settled.qty.kind === 'known' ? { row, offer: settled.offer, asked: settled.qty.qty } : null;
};

/** What is answered, each SKU once: the same on two lines adds up. */
export const readyGoods = (rows: readonly PasteRow[], matches: Matches): readonly ReadyGoods[] => {
  const bySku = new Map<string, ReadyRow[]>();
  for (const row of rows) {
    const ready = readyRow(row, matches);
    if (ready) bySku.set(ready.offer.skuId, [...bySku.get(ready.offer.skuId) ?? [], ready]);
  }
  return [...bySku.values()].map(addedUp);
};

const addedUp = (ready: readonly ReadyRow[]): ReadyGoods => {
  const { offer } = ready[0]!;
  const asked = ready.reduce((sum, each) => sum + each.asked, 0);
  const fitted = isBuyable(offer) ? fittedQty(asked, { ...offer, available: obtainable(offer) }) : { qty: 0, why: null };
  return { offer, asked, qty: fitted.qty, rows: ready.map(({ row }) => row), note: fitted.qty === 0 ? whyNone(offer) : adjustedWords(fitted, offer.unit) };
};

const whyNone = (offer: Offer): string => (offer.sellable && offer.priceFen !== null ? '缺货，没有加入' : '暂停销售，没有加入');

/** 和第 3 行是同一种，合计 300 只: what a line shares with others; null when it stands alone. */
export const sharedWords = (row: PasteRow, { rows, asked, offer }: ReadyGoods): string | null => {
  const others = rows.filter(({ key }) => key !== row.key).map(({ line }) => line.lineNo);
  return others.length === 0 ? null : `和第 ${others.join('、')} 行是同一种，合计 ${asked} ${offer.unit}`;
};

/** Rows that still want an answer: which goods, how many, or what it says at all. */
export const isOpen = (row: PasteRow, matches: Matches): boolean => row.line.aside === null && readyRow(row, matches) === null;
