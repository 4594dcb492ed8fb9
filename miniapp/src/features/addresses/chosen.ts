import { type Address, contracts } from '@zhundan/shared';
import { create } from 'zustand';
import { isSignedIn, useRead } from '../../api';

interface Chosen {
  readonly addressId: string | null;
  choose(addressId: string | null): void;
}

/** The address tapped for the order at hand. Forgotten when the app closes: the default is right most of the time. */
export const useChosenAddress = create<Chosen>((set) => ({ addressId: null, choose: (addressId) => set({ addressId }) }));

export const useAddresses = () => useRead(contracts.listAddresses, {}, { kept: true, enabled: isSignedIn() });

/** The one chosen, else the default, else the latest used (the list's own order). */
export const deliveryAddress = (addresses: readonly Address[], chosen: string | null): Address | null =>
  addresses.find((each) => each.addressId === chosen) ?? addresses.find((each) => each.isDefault) ?? addresses[0] ?? null;
