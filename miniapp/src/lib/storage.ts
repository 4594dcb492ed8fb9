import Taro from '@tarojs/taro';
import type { StateStorage } from 'zustand/middleware';

/** The phone's small synchronous storage (10 MB on WeChat). A full or forbidden storage loses the copy, never the page. */
export const readKept = <T>(key: string): T | null => {
  try {
    const kept: unknown = Taro.getStorageSync(key);
    return kept === '' || kept === undefined || kept === null ? null : (kept as T);
  } catch {
    return null;
  }
};

export const keep = (key: string, value: unknown): void => {
  try {
    Taro.setStorageSync(key, value);
  } catch {
    // Full: what is on screen stays right, only the next start begins without it.
  }
};

export const forget = (key: string): void => {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // Nothing to lose.
  }
};

/** The same storage, as zustand's `persist` wants it. */
export const stateStorage: StateStorage = {
  getItem: (key) => readKept<string>(key),
  setItem: (key, value) => keep(key, value),
  removeItem: (key) => forget(key),
};
