export { call, type Sent } from './call.ts';
export { network, watchNetwork } from './network.ts';
export { callOrThrow, keyOf, type Pages, queryClient, usePages, useRead, useWrite } from './query.ts';
export { refreshOnce } from './refresh.ts';
export { messageOf, Refused, type RefusedReply, type Reply } from './reply.ts';
export { session, useWho } from './session.ts';

/** A key for a write: made once per intended write, and kept until it has an answer. */
export const newRequestId = (): string => crypto.randomUUID();
