import { QTY_MAX } from '../contracts/fields.ts';

export interface PackRule {
  /** Sold in multiples of this. */
  readonly packMultiple: number;
  readonly minQty: number;
}

/** The smallest number of whole packs that holds `qty`: nobody is left with less than they asked for. */
const wholePacks = (qty: number, packMultiple: number): number => Math.ceil(qty / packMultiple) * packMultiple;

/** The smallest quantity that may be ordered: the minimum, in whole packs. */
export const leastQty = ({ packMultiple, minQty }: PackRule): number => wholePacks(Math.max(minQty, 1), packMultiple);

/** The smallest quantity at or above `wanted` that may be ordered: whole packs, not under the minimum, not over the bound. */
export const fitQty = (wanted: number, rule: PackRule): number => {
  const atLeast = Math.max(Number.isFinite(wanted) ? Math.ceil(wanted) : 0, leastQty(rule));
  return Math.min(wholePacks(atLeast, rule.packMultiple), Math.floor(QTY_MAX / rule.packMultiple) * rule.packMultiple);
};

/** The largest quantity at or below `available` that may be ordered; 0 when not even the smallest can. */
export const mostQty = (available: number, rule: PackRule): number => {
  const most = Math.floor(Math.min(available, QTY_MAX) / rule.packMultiple) * rule.packMultiple;
  return most >= leastQty(rule) ? most : 0;
};

/** A quantity that may be ordered, and what changed it. */
export interface FittedQty {
  /** 0 when not even the smallest can be had. */
  readonly qty: number;
  /** The true reason in words, without what became of it: 起订 5 把. Null: it is what was asked for. */
  readonly why: string | null;
}

/** `wanted` fitted to packs, minimum and what there is. `available` left out: whoever asks does not know it, or it is made to order. */
export const fittedQty = (wanted: number, rule: PackRule & { readonly unit: string; readonly available?: number }): FittedQty => {
  const up = fitQty(wanted, rule);
  const qty = Math.min(up, mostQty(rule.available ?? QTY_MAX, rule));
  return { qty, why: qty === wanted ? null : qty < up ? whyLess(rule) : whyOther(wanted, rule) };
};

const packWord = ({ packMultiple, unit }: PackRule & { readonly unit: string }): string => `整包 ${packMultiple} ${unit}`;

const whyLess = (rule: PackRule & { readonly unit: string; readonly available?: number }): string => {
  const left = `只剩 ${rule.available ?? QTY_MAX} ${rule.unit}`;
  if ((rule.available ?? 0) < leastQty(rule)) return `${left}，不够起订 ${leastQty(rule)} ${rule.unit}`;
  return (rule.available ?? 0) % rule.packMultiple === 0 ? left : `${packWord(rule)}，${left}`;
};

const whyOther = (wanted: number, rule: PackRule & { readonly unit: string }): string => {
  if (wanted > QTY_MAX) return `一次最多 ${QTY_MAX} ${rule.unit}`;
  if (!(wanted >= rule.minQty)) return `起订 ${rule.minQty} ${rule.unit}${leastQty(rule) === rule.minQty ? '' : `，${packWord(rule)}`}`;
  return rule.packMultiple > 1 ? packWord(rule) : `按整${rule.unit}订`;
};

/** 起订 5 把，已调整为 5 把. Null when nothing was changed. */
export const adjustedWords = ({ qty, why }: FittedQty, unit: string): string | null => (why === null ? null : `${why}，已调整为 ${qty} ${unit}`);
