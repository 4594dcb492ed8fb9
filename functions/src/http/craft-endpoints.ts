import { contracts } from '@zhundan/shared';
import { clearDowntime } from '../use-cases/clear-downtime.ts';
import { getCraftBoard } from '../use-cases/get-craft-board.ts';
import { markDowntime } from '../use-cases/mark-downtime.ts';
import { moveBooking } from '../use-cases/move-booking.ts';
import { planOrderLine } from '../use-cases/plan-order-line.ts';
import type { CraftBoard } from '../use-cases/ports/craft.ts';
import { setCraftHoliday } from '../use-cases/set-craft-holiday.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

export interface CraftDeps {
  readonly craftBoard: CraftBoard;
}

/** The craft department's board. */
export const craftEndpoints = (deps: CraftDeps): Endpoint[] => [
  endpoint(contracts.getCraftBoard, (command) => getCraftBoard(deps, command)),
  endpoint(contracts.moveBooking, (command) => moveBooking(deps, command)),
  endpoint(contracts.markDowntime, (command) => markDowntime(deps, command)),
  endpoint(contracts.clearDowntime, (command) => clearDowntime(deps, command)),
  endpoint(contracts.setCraftHoliday, (command) => setCraftHoliday(deps, command)),
  endpoint(contracts.planOrderLine, (command) => planOrderLine(deps, command)),
];
