import { type contracts, refuse } from '@zhundan/shared';
import { storeOf } from '../actor.ts';
import type { Answer, Command } from './command.ts';
import type { Addresses } from './ports/addresses.ts';

export const deleteAddress = async (
  { addresses }: { addresses: Addresses }, { actor, input }: Command<typeof contracts.deleteAddress>,
): Answer<typeof contracts.deleteAddress> => {
  const removed = await addresses.remove({ storeId: storeOf(actor), addressId: input.addressId });
  return removed.outcome === 'deleted' ? { deleted: true } : refuse(removed.code);
};
