import Taro from '@tarojs/taro';
import { contracts, mergeBaskets, REFUSALS } from '@zhundan/shared';
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
    const refusal = await fill({ orders, inCart: null });
    if (!refusal) open(routes.checkout('merge'));
    return refusal;
  });

  /** The same before the tap: what is in the cart joins earlier orders. */
  const mergeCart = (orderNos: readonly string[]): Promise<void> => alone(async () => {
    const replies = await Promise.all(orderNos.map((orderNo) => call(contracts.getOrder, { orderNo })));
    const orders: Mergeable[] = [];
    for (const reply of replies) {
      if (!reply.ok) return reply.refusal;
      // What the warehouse has begun stays as it is.
      if (reply.data.status === 'placed' || reply.data.status === 'held') orders.push(reply.data);
    }
    if (orders.length === 0) return { code: 'ORDER_NOT_MERGEABLE', message: REFUSALS.ORDER_NOT_MERGEABLE.message, requestId: null };
    const refusal = await fill({ orders, inCart: useCart.getState().lines.filter(isOrderable) });
    if (!refusal) replaceWith(routes.checkout('merge'));
    return refusal;
  });

  return { busy, merge, mergeCart };
};

/** The draft of one order in place of `orders`, together with what is in the cart when that joins them. */
const fill = async ({ orders, inCart }: { orders: readonly Mergeable[]; inCart: Mergeable['lines'] | null }): Promise<RefusedReply | null> => {
  const reserved = mergeBaskets(orders.map(({ lines }) => lines));
  const wanted = mergeBaskets([...(inCart ? [inCart] : []), reserved]);
  const reply = await call(contracts.lookUpSkus, { codes: [], skuIds: wanted.map(({ skuId }) => skuId) });
  if (!reply.ok) return reply.refusal;
  useMergeDraft.setState({
    lines: mergedLines(wanted, reserved, reply.data), replaces: orders.map(({ orderNo }) => orderNo), takesCart: inCart !== null, storeId: useSession.getState().user?.store?.storeId ?? null,
  });
  return null;
};
