import Taro from '@tarojs/taro';
import { followOtherTabs, queryClient, useSession } from '../../api';
import { routes } from '../../lib/routes';
import { rememberWay } from '../../lib/way-back';

const isSigningIn = (): boolean => {
  const pages = Taro.getCurrentPages();
  return routes.signIn().endsWith(String(pages[pages.length - 1]?.route ?? '').split('?')[0] || 'nowhere');
};

/** Wherever a session ends, or turns out never to have begun, the sign-in page is next. Call once, at start. */
export const watchSession = (): void => {
  followOtherTabs();
  useSession.subscribe(({ user }, { user: before }) => {
    // What one person saw, or saw of one store, is nothing for the next one at this phone.
    if (user?.userId !== before?.userId || user?.store?.storeId !== before?.store?.storeId) queryClient.clear();
    if (user || isSigningIn()) return;
    if (before) rememberWay(before.userId);
    void Taro.reLaunch({ url: routes.signIn() });
  });
};
