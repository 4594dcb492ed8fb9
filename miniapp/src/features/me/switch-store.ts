import { contracts, type SignedIn } from '@zhundan/shared';
import { call, queryClient, type RefusedReply, useSession } from '../../api';

/** Acts for another of the person's stores from now on. Answers the refusal, or null when it is done. */
export const switchStore = async (storeId: string): Promise<RefusedReply | null> => {
  const { refreshToken, begin } = useSession.getState();
  if (!refreshToken) return null;
  const reply = await call(contracts.refreshSession, { refreshToken, storeId });
  if (!reply.ok) return reply.refusal;
  begin(reply.data satisfies SignedIn);
  queryClient.clear();
  return null;
};
