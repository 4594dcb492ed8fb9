import * as z from 'zod/mini';
import { contract, HQ_ROLES } from '../contract.ts';
import { instant, requestId, text, uuid } from '../fields.ts';
import { ordersFilter } from './orders-filter.ts';

export const SAVED_VIEWS_MAX = 50;

export const savedView = z.strictObject({
  viewId: uuid, name: z.string(), savedAt: instant,
  /** Null for one that was saved when filters were different, and means nothing any more. */
  filter: z.nullable(ordersFilter),
});
export type SavedView = z.infer<typeof savedView>;

const viewName = text(1, 20);

export const listSavedViews = contract({
  name: 'listSavedViews',
  summary: 'One’s own views of the table of orders.',
  method: 'GET', path: '/api/admin/orders/views', who: HQ_ROLES,
  request: z.strictObject({}),
  response: z.strictObject({ views: z.array(savedView) }),
  refusals: [],
});

export const saveView = contract({
  name: 'saveView',
  summary: 'Keeps a filter under a name; the same name again keeps the new filter.',
  method: 'POST', path: '/api/admin/orders/views', who: HQ_ROLES, success: 201,
  request: z.strictObject({ requestId, name: viewName, filter: ordersFilter }),
  response: savedView,
  refusals: ['REQUEST_ID_REUSED', 'VIEW_LIMIT'],
});

export const renameView = contract({
  name: 'renameView',
  summary: 'Gives a view of one’s own another name.',
  method: 'PATCH', path: '/api/admin/orders/views/{viewId}', who: HQ_ROLES,
  request: z.strictObject({ requestId, viewId: uuid, name: viewName }),
  response: savedView,
  refusals: ['REQUEST_ID_REUSED', 'NOT_FOUND', 'VIEW_NAME_TAKEN'],
});

export const deleteView = contract({
  name: 'deleteView',
  summary: 'Removes a view of one’s own.',
  method: 'DELETE', path: '/api/admin/orders/views/{viewId}', who: HQ_ROLES,
  request: z.strictObject({ viewId: uuid }),
  response: z.strictObject({ viewId: uuid }),
  refusals: ['NOT_FOUND'],
});
