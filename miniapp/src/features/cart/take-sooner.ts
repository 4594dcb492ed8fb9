import type { Sooner } from '@zhundan/shared';
import { transferNote, useOrderNote } from '../../lib/order-note';
import { withSwap } from './lines';
import type { CartLine } from './store';

interface Changeable {
  change(skuId: string, qty: number): void;
  rewrite(change: (lines: readonly CartLine[]) => readonly CartLine[]): void;
}

/** Takes what would make a line sooner; answers what to tell the person. */
export const takeSooner = (cart: Changeable, { skuId, qty, offer }: CartLine, option: Sooner): string => {
  const { unit } = offer;
  switch (option.kind) {
    case 'split':
      cart.change(skuId, option.now.qty);
      return `已改为 ${option.now.qty} ${unit}，其余 ${option.later.qty} ${unit}请另下一单`;
    case 'otherSpec':
      cart.rewrite((lines) => withSwap(lines, skuId, option.offer));
      return `已换成 ${option.offer.specText}`;
    case 'stockElsewhere':
      useOrderNote.getState().add(transferNote(`${offer.name} ${offer.specText}`, option, qty, unit));
      return '已写进这一单的备注';
  }
};
