import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { contracts, LOOK_UP_MAX } from '@zhundan/shared';
import { useEffect, useRef, useState } from 'react';
import { call, isSignedIn, type RefusedReply } from '../../api';
import { broughtUpToDate, type LookedUp, newPrices } from './lines';
import { useCart } from './store';

/**
 * The kept draft and what is true of it now. Looks up when the page is shown, when goods come or go, and on a pull; the
 * draft stays usable while it waits or when the network is gone.
 */
export const useFreshCart = () => {
  const lines = useCart((cart) => cart.lines);
  const [answer, setAnswer] = useState<LookedUp>();
  const [trouble, setTrouble] = useState<RefusedReply | null>(null);
  const latest = useRef(0);
  const goods = lines.map((line) => line.skuId).sort().slice(0, LOOK_UP_MAX);

  const lookUp = async (): Promise<void> => {
    const turn = ++latest.current;
    if (goods.length === 0 || !isSignedIn()) return;
    const reply = await call(contracts.lookUpSkus, { codes: [], skuIds: goods });
    if (turn !== latest.current) return;
    setTrouble(reply.ok ? null : reply.refusal);
    if (!reply.ok) return;
    setAnswer(reply.data);
    useCart.setState((cart) => ({ lines: broughtUpToDate(cart.lines, reply.data) }));
  };

  const lookUpNow = useRef(lookUp);
  lookUpNow.current = lookUp;
  const known = goods.join();
  useEffect(() => {
    if (known) void lookUpNow.current();
  }, [known]);
  useDidShow(() => void lookUp());
  usePullDownRefresh(() => void lookUp().finally(() => Taro.stopPullDownRefresh()));

  return { lines, prices: newPrices(lines, answer), priceListVersion: answer?.priceListVersion ?? null, trouble, retry: () => void lookUp() };
};
