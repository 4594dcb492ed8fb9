import { useDidShow } from '@tarojs/taro';
import { contracts } from '@zhundan/shared';
import { useRef } from 'react';
import { newRequestId, useRead } from '../../api';
import type { Draft } from './draft';

const NO_ADDRESS = '00000000-0000-4000-8000-000000000000';

/** Judges the draft before the tap: on entering, on every change, and on coming back from mending an address. */
export const useCheck = (draft: Draft | null) => {
  const requestId = useRef(newRequestId()).current;
  const { note: _, ...judged } = draft ?? { note: '', addressId: NO_ADDRESS, lines: [], expectedTotalFen: 0, priceListVersion: 1 };
  const check = useRead(contracts.checkOrder, { requestId, ...judged }, { enabled: draft !== null, staleMs: 0 });
  useDidShow(() => {
    if (draft && check.isFetched) void check.refetch();
  });
  return check;
};
