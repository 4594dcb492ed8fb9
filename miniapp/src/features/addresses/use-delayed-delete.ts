import { useDidHide } from '@tarojs/taro';
import { type Address, contracts } from '@zhundan/shared';
import { useEffect, useRef, useState } from 'react';
import { call, queryClient } from '../../api';

/**
 * Hides an address at once and deletes it when the chance to undo has passed, or when the page is left: nothing has to
 * be made again to take a deletion back.
 */
export const useDelayedDelete = () => {
  const [hidden, setHidden] = useState<Address | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const waiting = useRef<Address | null>(null);

  const finish = (): void => {
    const address = waiting.current;
    waiting.current = null;
    if (!address) return;
    void call(contracts.deleteAddress, { addressId: address.addressId }).then(async (reply) => {
      setTrouble(reply.ok ? null : reply.refusal.message);
      await queryClient.invalidateQueries({ queryKey: [contracts.listAddresses.name] });
      setHidden((current) => (current?.addressId === address.addressId ? null : current));
    });
  };
  const remove = (address: Address): void => {
    finish();
    waiting.current = address;
    setTrouble(null);
    setHidden(address);
  };
  const undo = (): void => {
    waiting.current = null;
    setHidden(null);
  };

  const finishNow = useRef(finish);
  finishNow.current = finish;
  useDidHide(finish);
  useEffect(() => () => finishNow.current(), []);
  return { hidden, trouble, remove, undo, finish };
};
