/**
 * `npm run test:days` moves the clock of a run with libfaketime, which every program under it inherits by these. Programs
 * that are linked statically, such as PostgREST, keep the true clock.
 */
export const CLOCK_VARIABLES = ['LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC', 'NO_FAKE_STAT'] as const;

/** Seconds that the clock of this process runs ahead of the true one; 0 on any ordinary day. */
export const secondsAhead = (env: NodeJS.ProcessEnv = process.env): number =>
  env['LD_PRELOAD']?.includes('libfaketime') ? Number(env['FAKETIME']) || 0 : 0;

/** For a program that is to keep the true clock. */
export const trueClockEnvironment = (env: NodeJS.ProcessEnv = process.env): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] =>
    entry[1] !== undefined && !(CLOCK_VARIABLES as readonly string[]).includes(entry[0])));
