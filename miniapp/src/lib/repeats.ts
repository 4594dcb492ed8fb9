import type { RuleFinding } from '@zhundan/shared';
import { spokenInstant } from './dates';

/** How alike two orders are by the facts that compare baskets. Of this basket alone says little of the other: they have goods in common. */
const LIKENESS: Readonly<Record<string, string>> = { sameSkusInHours: '几乎一样', sameGoodsInHours: '几乎一样', overlapInHours: '有相同的商品' };

export interface Repeated { readonly orderNo: string; readonly likeness: string }

/** The earlier order that a finding holds this one against, the newest of them; null when it is about something else. */
export const repeatedIn = (findings: readonly Pick<RuleFinding, 'comparisons'>[]): Repeated | null => {
  for (const { fact, orderNos } of findings.flatMap(({ comparisons }) => comparisons)) {
    const likeness = LIKENESS[fact], orderNo = orderNos[0];
    if (likeness !== undefined && orderNo !== undefined) return { orderNo, likeness };
  }
  return null;
};

/** `和昨天 17:02 的订单几乎一样，是又下了一遍吗？`; without the time while it is not known. */
export const repeatWords = ({ likeness }: Repeated, placedAt: string | undefined, now: number = Date.now()): string =>
  `和${placedAt === undefined ? '近期的一单' : `${spokenInstant(placedAt, now)} 的订单`}${likeness}，是又下了一遍吗？`;
