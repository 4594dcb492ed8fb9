import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { type SessionUser, useSession } from '../../api';
import { routes } from '../../lib/routes';

const leave = (): void => void Taro.reLaunch({ url: routes.signIn() });

/** Who is signed in, for a page that needs somebody; without anybody it goes to the sign-in page. */
export const useSignedIn = (): SessionUser | null => {
  const user = useSession((session) => session.user);
  useDidShow(() => {
    if (!useSession.getState().user) leave();
  });
  useEffect(() => {
    if (!user) leave();
  }, [user]);
  return user;
};
