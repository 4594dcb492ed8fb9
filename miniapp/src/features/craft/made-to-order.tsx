import type { Sooner } from '@zhundan/shared';
import { PromiseNote } from './promise-note';
import { usePromises } from './use-promises';

interface MadeToOrderProps {
  readonly skuId: string;
  readonly qty: number;
  readonly unit: string;
  readonly onTake: (option: Sooner) => void;
}

/** The date of one SKU that is being looked at. */
export const MadeToOrder = ({ skuId, qty, unit, onTake }: MadeToOrderProps) => {
  const { promiseOf, pending, failed, retry } = usePromises([{ skuId, qty }]);
  return <PromiseNote promise={promiseOf(skuId)} pending={pending} failed={failed} unit={unit} onRetry={retry} onTake={onTake} />;
};
