import Taro from '@tarojs/taro';
import { contracts, mergeBaskets } from '@zhundan/shared';
import { useState } from 'react';
import { call, useSession } from '../../api';
import { open, routes } from '../../lib/routes';
import { mergedLines } from './merged-lines';
import { useMergeDraft } from './store';

interface Mergeable {
  readonly orderNo: string;
  readonly lines: readonly { readonly skuId: string; readonly qty: number }[];
}

/** 合并成一单: the goods of several orders as one draft that takes their place, then the checkout. Nothing is placed by it. */
export const useMerge = () => {
  const [busy, setBusy] = useState(false);

  const merge = async (orders: readonly Mergeable[]): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const wanted = mergeBaskets(orders.map(({ lines }) => lines));
    const reply = await call(contracts.lookUpSkus, { codes: [], skuIds: wanted.map(({ skuId }) => skuId) });
    setBusy(false);
    if (!reply.ok) {
      void Taro.showToast({ title: reply.refusal.message, icon: 'none', duration: 3_000 });
      return;
    }
    useMergeDraft.setState({
      lines: mergedLines(wanted, reply.data), replaces: orders.map(({ orderNo }) => orderNo),
      storeId: useSession.getState().user?.store?.storeId ?? null,
    });
    open(routes.checkout('merge'));
  };

  return { busy, merge };
};
