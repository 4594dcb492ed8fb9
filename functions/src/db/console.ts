import type { ConsoleSignIns } from '../use-cases/ports/console.ts';
import type { Sql } from './sql.ts';

export const consoleSignInsOf = (sql: Sql): ConsoleSignIns => ({
  start: (request) => sql.asService('start_console_sign_in', { p_request: request }),
  find: (guess) => sql.asService('get_console_sign_in', { p_request: guess }),
  confirm: (guess) => sql.asService('confirm_console_sign_in', { p_request: guess }),
  poll: (request) => sql.asService('poll_console_sign_in', { p_request: request }),
  actsStill: (request) => sql.asService('acts_still', { p_request: request }),
});
