export { ConfirmView } from './confirm-view';
export { ConsoleEntry } from './console-entry';
export { mayUseConsole } from './may-use-console';
export { StaffHome } from './staff-home';
