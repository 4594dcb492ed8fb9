import { contracts, type Output, type PromisedSku } from '@zhundan/shared';
import { useRef } from 'react';
import { useRead } from '../../api';
import { useDebounced } from '../../lib/use-debounced';

interface Wanted {
  readonly skuId: string;
  readonly qty: number;
}

/** As long as a finger stays on the stepper. */
const SETTLED_MS = 300;
const NOTHING: Output<typeof contracts.promiseCraft> = { today: '', withinDays: 0, promises: [] };

/**
 * When these goods would be ready if they were ordered now, together. While a new quantity is planned the old answer
 * stays, marked as pending; goods from stock may be among them and get no promise.
 */
export const usePromises = (wanted: readonly Wanted[]) => {
  const lines = useDebounced(wanted.map(({ skuId, qty }) => ({ skuId, qty })).filter(({ qty }) => qty > 0), SETTLED_MS);
  const enabled = lines.length > 0;
  const read = useRead(contracts.promiseCraft, { lines: enabled ? lines : [{ skuId: NO_SKU, qty: 1 }] }, { enabled });
  const last = useRef(NOTHING);
  if (read.data) last.current = read.data;
  const promises = new Map<string, PromisedSku>(last.current.promises.map((promise) => [promise.skuId, promise]));
  return { promiseOf: (skuId: string) => promises.get(skuId) ?? null, pending: enabled && read.isFetching, failed: Boolean(read.error), retry: () => void read.refetch() };
};

const NO_SKU = '00000000-0000-4000-8000-000000000000';
