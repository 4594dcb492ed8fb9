import { endSession } from '@zhundan/shared';
import { forgetWay } from '../lib/way-back';
import { call } from './call';
import { queryClient } from './query';
import { useSession } from './session';

/** Signs out on this phone at once; the server is told, and if it cannot be, the token runs out by itself. */
export const signOut = (): void => {
  const { refreshToken, end } = useSession.getState();
  if (refreshToken) void call(endSession, { refreshToken });
  end();
  forgetWay();
  queryClient.clear();
};
