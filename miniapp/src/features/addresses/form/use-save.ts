import { type Address, contracts } from '@zhundan/shared';
import { useState } from 'react';
import { call, queryClient } from '../../../api';
import { intend, isAnswer, settle } from '../../../lib/intent';
import { asInput, type Fields } from './use-form';

/** Saves once: after a lost reply the same fields go out with the same id. */
export const useSave = (addressId: string | null, onSaved: (address: Address) => void) => {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const run = async (fields: Fields): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const name = `address:${addressId ?? 'new'}`;
    const { requestId, body } = intend(name, asInput(fields));
    const reply = addressId
      ? await call(contracts.updateAddress, { requestId, addressId, ...body })
      : await call(contracts.createAddress, { requestId, ...body });
    setBusy(false);
    if (reply.ok || isAnswer(reply.refusal)) settle(name);
    setTrouble(reply.ok ? null : reply.refusal.message);
    if (!reply.ok) return;
    await queryClient.invalidateQueries({ queryKey: [contracts.listAddresses.name] });
    onSaved(reply.data);
  };

  return { busy, trouble, run };
};
