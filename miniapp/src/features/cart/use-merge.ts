import Taro from '@tarojs/taro';
import { contracts, mergeBaskets } from '@zhundan/shared';
import { useState } from 'react';
import { call, type RefusedReply, useSession } from '../../api';
import { open, replaceWith, routes } from '../../lib/routes';
import { isOrderable } from './lines';
import { mergedLines } from './merged-lines';
import { useCart, useMergeDraft } from './store';

interface Mergeable {
  readonly orderNo: string;
  readonly lines: readonly { readonly skuId: string; readonly qty: number }[];
}

/** One order in place of several: their goods as one draft, then the checkout. Nothing is placed by it. */
export const useMerge = () => {
  const [busy, setBusy] = useState(false);

  const alone = async (work: () => Promise<RefusedReply | null>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const refusal = await work();
    setBusy(false);
    if (refusal) void Taro.showToast({ title: refusal.message, icon: 'none', duration: 3_000 });
  };

  /** 合并成一单, from a held order: the orders become one. */
  const merge = (orders: readonly Mergeable[]): Promise<void> => alone(async () => {
    const refusal = await fill(orders.map(({ lines }) => lines), orders.map(({ orderNo }) => orderNo), false);
    if (!refusal) open(routes.checkout('merge'));
    return refusal;
  });

  /** The same before the tap: what is in the cart joins earlier orders. */
  const mergeCart = (orderNos: readonly string[]): Promise<void> => alone(async () => {
    const replies = await Promise.all(orderNos.map((orderNo) => call(contracts.getOrder, { orderNo })));
    const baskets: Mergeable['lines'][] = [useCart.getState().lines.filter(isOrderable)];
    for (const reply of replies) {
      if (!reply.ok) return reply.refusal;
      baskets.push(reply.data.lines);
    }
    const refusal = await fill(baskets, orderNos, true);
    if (!refusal) replaceWith(routes.checkout('merge'));
    return refusal;
  });

  return { busy, merge, mergeCart };
};

const fill = async (baskets: readonly Mergeable['lines'][], replaces: readonly string[], takesCart: boolean): Promise<RefusedReply | null> => {
  const wanted = mergeBaskets(baskets);
  const reply = await call(contracts.lookUpSkus, { codes: [], skuIds: wanted.map(({ skuId }) => skuId) });
  if (!reply.ok) return reply.refusal;
  useMergeDraft.setState({
    lines: mergedLines(wanted, reply.data), replaces, takesCart, storeId: useSession.getState().user?.store?.storeId ?? null,
  });
  return null;
};
