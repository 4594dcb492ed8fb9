import Taro from '@tarojs/taro';
import { contracts } from '@zhundan/shared';
import { useState } from 'react';
import { call } from '../../api';
import { openTab } from '../../lib/routes';
import { withReorder } from './lines';
import { useCart } from './store';

/** 再来一单: an earlier order's goods into the cart, then the cart. `busy` names the order under way. */
export const useReorder = () => {
  const [busy, setBusy] = useState<string | null>(null);

  const reorder = async (orderNo: string): Promise<void> => {
    if (busy) return;
    setBusy(orderNo);
    const reply = await call(contracts.reorder, { orderNo });
    setBusy(null);
    if (!reply.ok) {
      void Taro.showToast({ title: reply.refusal.message, icon: 'none', duration: 3_000 });
      return;
    }
    const { lines, priceListVersion } = reply.data;
    useCart.setState((cart) => ({ lines: withReorder(cart.lines, lines, priceListVersion) }));
    openTab('cart');
  };

  return { busy, reorder };
};
