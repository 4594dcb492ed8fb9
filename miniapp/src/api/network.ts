import { create } from 'zustand';
import { onConnectionChange } from '../platform/network';

export type NetworkState = 'online' | 'slow' | 'offline';

interface Network {
  readonly state: NetworkState;
  report(state: NetworkState): void;
}

/** What the last request, or the system, said about the network. The banner reads it. */
export const useNetwork = create<Network>((set, get) => ({
  state: 'online',
  report: (state) => {
    if (get().state !== state) set({ state });
  },
}));

/** Call once, at start. */
export const watchNetwork = (): void => {
  onConnectionChange((isConnected) => useNetwork.getState().report(isConnected ? 'online' : 'offline'));
};
