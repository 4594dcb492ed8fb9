import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { instant, pageLimit } from '../fields.ts';

/** Counts up over all stores; the place in the list, too. */
const noticeId = z.int().check(z.minimum(1), z.maximum(Number.MAX_SAFE_INTEGER));

export const notice = z.strictObject({
  noticeId,
  /** promiseMoved … ; the phone has a picture for those it knows and shows the text of all. */
  kind: z.string(),
  orderNo: z.nullable(z.string()),
  text: z.string(),
  at: instant,
  isRead: z.boolean(),
});
export type Notice = z.infer<typeof notice>;

export const listNotices = contract({
  name: 'listNotices',
  summary: 'What the store must learn without asking, newest first, and how many of it nobody has read: promised dates that moved.',
  method: 'GET', path: '/api/notices', who: ['franchisee'],
  request: z.strictObject({ after: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(Number.MAX_SAFE_INTEGER))), limit: pageLimit }),
  response: z.strictObject({ unread: z.int(), notices: z.array(notice), next: z.nullable(noticeId) }),
  refusals: [],
});

export const readNotices = contract({
  name: 'readNotices',
  summary: 'Marks the store’s notices as read, up to and including one. Doing it again changes nothing.',
  method: 'POST', path: '/api/notices/read', who: ['franchisee'],
  request: z.strictObject({ upTo: noticeId }),
  response: z.strictObject({ unread: z.int() }),
  refusals: [],
});
