import Taro from '@tarojs/taro';
import { queryClient, useSession } from '../../api';
import { routes } from '../../lib/routes';

const isSigningIn = (): boolean => {
  const pages = Taro.getCurrentPages();
  return routes.signIn().endsWith(String(pages[pages.length - 1]?.route ?? '').split('?')[0] || 'nowhere');
};

/** Wherever a session ends, or turns out never to have begun, the sign-in page is next. Call once, at start. */
export const watchSession = (): void => {
  useSession.subscribe(({ user }) => {
    if (user) return;
    // What one person saw is nothing for the next one at this phone.
    queryClient.clear();
    if (!isSigningIn()) void Taro.reLaunch({ url: routes.signIn() });
  });
};
