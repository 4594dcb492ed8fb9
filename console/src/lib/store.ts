import { useSyncExternalStore } from 'react';

/** A value that components watch and plain code may read. */
export interface Store<Value> {
  get(): Value;
  set(value: Value): void;
  use(): Value;
}

export const createStore = <Value>(first: Value): Store<Value> => {
  let value = first;
  const watchers = new Set<() => void>();
  const watch = (watcher: () => void) => {
    watchers.add(watcher);
    return () => void watchers.delete(watcher);
  };
  const get = (): Value => value;
  return {
    get,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const watcher of watchers) watcher();
    },
    use: () => useSyncExternalStore(watch, get),
  };
};
