export { call, type Sent } from './call';
export { useNetwork, watchNetwork } from './network';
export { usePages } from './pages';
export { callOrThrow, keyOf, queryClient, useRead, useWrite } from './query';
export { messageOf, Refused, type RefusedReply, type Reply } from './reply';
export { newRequestId } from './request-id';
export { signOut } from './sign-out';
export { isSignedIn, ordersForAStore, type SessionUser, useSession } from './session';
export { putBytes } from './transport';
