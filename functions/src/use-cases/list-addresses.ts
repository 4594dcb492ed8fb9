import type { contracts } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Addresses } from './ports/addresses.ts';

export const listAddresses = async (
  { addresses }: { addresses: Addresses }, { actor }: Command<typeof contracts.listAddresses>,
): Answer<typeof contracts.listAddresses> => addresses.list(actor);
