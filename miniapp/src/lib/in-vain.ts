import type { ProductSummary } from '@zhundan/shared';

/** What was looked for and no SKU is: 没有 M8×30 的 304. Null when there is one, or nothing near. */
export const inVain = ({ asked, missing, nearest }: Pick<ProductSummary, 'asked' | 'missing' | 'nearest'>): string | null =>
  (nearest.length === 0 ? null : `没有 ${(missing.length > 0 ? missing : asked).map(shown).join(' 的 ')}`);

/** Sizes as they stand on a label: m8×30 → M8×30, 2.5mm2 → 2.5mm². */
const shown = (said: string): string =>
  (/^[a-z]{1,4} ?\d/.test(said) ? said.toUpperCase() : said.replace(/mm2$/, 'mm²'));
