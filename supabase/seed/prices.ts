import type { Channel } from './chain/chain.ts';
import { DAY_MS } from './days.ts';
import type { Sku } from './goods/catalog.ts';
import { randomFor } from './random.ts';

export interface PriceListVersion {
  channel: Channel; versionNo: number; effectiveAt: number; publishedAt: number; note: string;
  /** Fen, at the position of the SKU in the catalogue. */
  fen: number[];
}

/** Share of the list price that a channel pays, and how many days ago its versions came into effect. */
const TERMS: Record<Channel, { share: number; daysAgo: number[] }> = {
  own: { share: 0.86, daysAgo: [100, 20] },
  tier_a: { share: 0.95, daysAgo: [100, 50, 9] },
  tier_b: { share: 1, daysAgo: [100, 30] },
};
const NOTES = ['首版价目表', '季度调价：钢材、铜材成本变动', '月度调价：部分紧固件、管件'];
const PUBLISHED_AHEAD_MS = 2 * DAY_MS;
/** Three prices in ten change with a new version. */
const CHANGED = 0.3;

const changed = (fen: number, factor: number): number => Math.max(1, Math.round(fen * factor));

/** Every version of every channel, oldest first; all SKUs are priced in all of them. */
export const makePriceLists = (skus: readonly Sku[], today: Date): PriceListVersion[] =>
  (Object.keys(TERMS) as Channel[]).flatMap((channel) => {
    const { share, daysAgo } = TERMS[channel];
    let fen = skus.map(({ baseFen }) => changed(baseFen, share));
    return daysAgo.map((days, index) => {
      const random = randomFor(`prices ${channel} ${index + 1}`);
      if (index > 0) fen = fen.map((each) => (random.chance(CHANGED) ? changed(each, 0.96 + random.next() * 0.1) : each));
      const effectiveAt = today.getTime() - days * DAY_MS;
      return { channel, versionNo: index + 1, effectiveAt, publishedAt: effectiveAt - PUBLISHED_AHEAD_MS, note: NOTES[index]!, fen };
    });
  });

/** The version in force for a channel at an instant. */
export const inForce = (versions: readonly PriceListVersion[], channel: Channel, at: number): PriceListVersion => {
  const found = versions.findLast((version) => version.channel === channel && version.effectiveAt <= at);
  if (!found) throw new RangeError(`no price list for ${channel} at ${new Date(at).toISOString()}`);
  return found;
};
