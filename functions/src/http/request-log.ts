import type { RefusalCode } from '@zhundan/shared';
import type { Actor } from '../actor.ts';

/** One line per request. It says what happened to whom (a store), and nothing by which a person could be found. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly at: string;
  readonly requestId: string;
  readonly method: string;
  /** The contract's name, or null for what is none of ours: a path may hold anything. */
  readonly endpoint: string | null;
  readonly status: number;
  readonly code?: RefusalCode;
  readonly ms: number;
  readonly role?: string;
  readonly storeId?: string | null;
  /** Of what was thrown: kind, message and stack. */
  readonly cause?: string;
}

export type Log = (line: LogLine) => void;

/** Where Vercel, and every other host, collects logs. */
export const logToConsole: Log = (line) => console[line.level](JSON.stringify(line));

export const levelOf = (status: number): LogLine['level'] => (status >= 500 ? (status === 503 ? 'warn' : 'error') : 'info');

export const whoOf = (actor: Actor | null): Pick<LogLine, 'role' | 'storeId'> =>
  (actor ? { role: actor.role, storeId: actor.storeId } : {});

const CAUSE_CHARS_MAX = 4_000;
export const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error).slice(0, CAUSE_CHARS_MAX);
  const inner = error.cause === undefined ? '' : `\ncaused by ${causeOf(error.cause)}`;
  return `${error.stack ?? `${error.name}: ${error.message}`}${inner}`.slice(0, CAUSE_CHARS_MAX);
};
