import { createStore } from '../lib/store.ts';

/** What the last request, or the browser, said about the network. The notice in the shell reads it. */
export const network = createStore<'online' | 'offline'>('online');

/** Call once, at start. */
export const watchNetwork = (): void => {
  addEventListener('online', () => network.set('online'));
  addEventListener('offline', () => network.set('offline'));
};
