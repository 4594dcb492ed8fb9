import { contracts } from '@zhundan/shared';
import { deleteView } from '../use-cases/delete-view.ts';
import { exportOrders } from '../use-cases/export-orders.ts';
import { getDeskOptions } from '../use-cases/get-desk-options.ts';
import { getOnePassRate } from '../use-cases/get-one-pass-rate.ts';
import { getOrderStory } from '../use-cases/get-order-story.ts';
import { getSubmitStory } from '../use-cases/get-submit-story.ts';
import { listOnePassRows } from '../use-cases/list-one-pass-rows.ts';
import { listOrdersAdmin } from '../use-cases/list-orders-admin.ts';
import { listSavedViews } from '../use-cases/list-saved-views.ts';
import type { Desk } from '../use-cases/ports/desk.ts';
import type { Rules } from '../use-cases/ports/rules.ts';
import { renameView } from '../use-cases/rename-view.ts';
import { saveView } from '../use-cases/save-view.ts';
import { type Endpoint, endpoint, fileEndpoint } from './endpoint.ts';

export interface DeskDeps {
  readonly desk: Desk;
  readonly rules: Rules;
}

/** The table of orders, the story of one, views of the table, and the one-pass rate. */
export const deskEndpoints = (deps: DeskDeps): Endpoint[] => [
  endpoint(contracts.listOrdersAdmin, (command) => listOrdersAdmin(deps, command)),
  fileEndpoint(contracts.exportOrders, (command) => exportOrders(deps, command)),
  endpoint(contracts.getDeskOptions, (command) => getDeskOptions(deps, command)),
  endpoint(contracts.getOrderStory, (command) => getOrderStory(deps, command)),
  endpoint(contracts.getSubmitStory, (command) => getSubmitStory(deps, command)),
  endpoint(contracts.listSavedViews, (command) => listSavedViews(deps, command)),
  endpoint(contracts.saveView, (command) => saveView(deps, command)),
  endpoint(contracts.renameView, (command) => renameView(deps, command)),
  endpoint(contracts.deleteView, (command) => deleteView(deps, command)),
  endpoint(contracts.getOnePassRate, (command) => getOnePassRate(deps, command)),
  endpoint(contracts.listOnePassRows, (command) => listOnePassRows(deps, command)),
];
