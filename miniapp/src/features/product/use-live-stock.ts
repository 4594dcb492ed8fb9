import { useDidHide, useDidShow } from '@tarojs/taro';
import { contracts, type ProductDetail, withStockChanges } from '@zhundan/shared';
import { useEffect, useRef, useState } from 'react';
import { call, keyOf, queryClient } from '../../api';

const POLL_MS = 5_000;

/**
 * Keeps an open product's stock true: asks every five seconds, while the page is in front, what changed since last time.
 * When nothing of this product changed, nothing is drawn; when nobody answers, the next round asks the same again.
 */
export const useLiveStock = (product: ProductDetail | undefined): void => {
  const [visible, setVisible] = useState(true);
  const wasHidden = useRef(false);
  useDidShow(() => setVisible(true));
  useDidHide(() => {
    wasHidden.current = true;
    setVisible(false);
  });

  const productId = product?.productId;
  const version = useRef<string | null>(null);
  version.current = newest(version.current, product?.stockVersion);

  useEffect(() => {
    if (!productId || !visible) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const again = () => {
      if (!over) timer = setTimeout(() => void poll(), POLL_MS);
    };
    const poll = async () => {
      version.current = newest(version.current, await applyChanges(productId, version.current));
      again();
    };
    // Fresh when it was opened; whoever comes back to it may have been away for an hour.
    if (wasHidden.current) void poll();
    else again();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [productId, visible]);
};

/** Asks once and applies the answer to the product in the cache; the version to ask from next time, when there is one. */
export const applyChanges = async (productId: string, since: string | null): Promise<string | null> => {
  const reply = await call(contracts.listStockChanges, since === null ? {} : { since });
  if (!reply.ok) return null;
  const { version, reset, changes } = reply.data;
  const key = keyOf(contracts.getProduct, { productId });
  if (reset) void queryClient.invalidateQueries({ queryKey: key });
  else if (changes.length > 0) {
    const before = queryClient.getQueryData<ProductDetail>(key);
    const skus = before && withStockChanges(before.skus, changes);
    if (before && skus && skus !== before.skus) queryClient.setQueryData<ProductDetail>(key, { ...before, skus: [...skus] });
  }
  return version;
};

/** Versions count up and are too long for a number on an old phone: longer is newer, then by text. */
const newest = (a: string | null, b: string | null | undefined): string | null => {
  if (a === null || b === null || b === undefined) return a ?? b ?? null;
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a > b ? a : b;
};
