import { useMutation } from '@tanstack/react-query';
import { type Offer, type PastedLine, parsePastedLine, parsePastedList } from '@zhundan/shared';
import { useEffect } from 'react';
import { type Refused, useSession } from '../../api';
import { usePasteDraft } from './draft';
import { matchLines } from './match-lines';
import { isOpen, readyGoods, rowsOf } from './rows';

/** The pasted list: read it, answer what it asks, hand over what is answered. It survives leaving the page. */
export const usePaste = (onAdd: (offer: Offer, qty: number, priceListVersion: number) => void) => {
  const draft = usePasteDraft();
  const storeId = useSession(({ user }) => user?.store?.storeId ?? null);
  const matching = useMutation<Awaited<ReturnType<typeof matchLines>>, Refused, readonly PastedLine[]>({ mutationFn: matchLines });
  useEffect(() => usePasteDraft.getState().belongTo(storeId), [storeId]);

  const rows = draft.rows ?? [];
  const ready = readyGoods(rows, draft.matches);
  const orderable = ready.filter(({ qty }) => qty > 0);

  const read = (): void => {
    const { lines, unread } = parsePastedList(draft.text);
    matching.mutate(lines, { onSuccess: (known) => draft.show({ ...known, rows: rowsOf(lines), unread }) });
  };

  /** A line written anew is matched before it takes the place of the old one. */
  const rewrite = (key: string, text: string): void => {
    const line = parsePastedLine(text);
    if (!line) return;
    matching.mutate([line], {
      onSuccess: ({ matches, priceListVersion }) => {
        draft.learn(matches, priceListVersion);
        draft.rewrite(key, text);
      },
    });
  };

  /** What is answered is handed over and leaves the list; what is not stays. True: nothing is left to answer. */
  const addReady = (): boolean => {
    for (const { offer, qty } of orderable) onAdd(offer, qty, draft.priceListVersion);
    const left = rows.filter((row) => isOpen(row, draft.matches));
    if (left.length === 0) draft.write('');
    else draft.leave(left.map(({ key }) => key));
    return left.length === 0;
  };

  return {
    ...draft,
    ready,
    orderableRows: orderable.reduce((count, each) => count + each.rows.length, 0),
    openRows: rows.filter((row) => isOpen(row, draft.matches)).length,
    busy: matching.isPending,
    error: matching.error,
    read,
    rewrite,
    addReady,
  };
};
