import Taro from '@tarojs/taro';
import { forget, keep, readKept } from './storage';
import { openAfterHome } from './routes';

const KEY = 'way-back';

interface WayBack { readonly userId: string; readonly url: string }

/** Remembers the page in front, for the person who has to sign in again. A browser's own parameters are left out. */
export const rememberWay = (userId: string): void => {
  const { path, params = {} } = Taro.getCurrentInstance().router ?? {};
  if (!path) return;
  const query = Object.entries(params).filter(([name]) => !name.startsWith('$') && name !== 'stamp');
  const page = `/${path.replace(/^\//, '').split('?')[0]}`;
  keep(KEY, { userId, url: query.length === 0 ? page : `${page}?${query.map(([name, value]) => `${name}=${value}`).join('&')}` } satisfies WayBack);
};

/** Signing out is no accident: the next start is a new one. */
export const forgetWay = (): void => forget(KEY);

/** Back to where the same person was when the session ended; home for everybody else. */
export const goOnAs = (userId: string): void => {
  const way = readKept<WayBack>(KEY);
  forget(KEY);
  openAfterHome(way?.userId === userId ? way.url : null);
};
