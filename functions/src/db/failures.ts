/** What PostgREST or supabase-js says when a call fails. `details` quotes rows, so it is never read or logged. */
export interface SqlFailure { readonly code?: string; readonly message: string }

/** Postgres rolled the transaction back because of its neighbours: serialization failure, deadlock. Nothing is written. */
const ROLLED_BACK = new Set(['40001', '40P01']);
export const isSafeToRepeat = ({ code = '' }: SqlFailure): boolean => ROLLED_BACK.has(code);

/**
 * Whether waiting may help. Sources: appendix A of the Postgres manual for the classes, PostgREST's error reference for
 * PGRST000 to PGRST003 (no connection, none free in time). Status 0 is supabase-js's for a call that got no answer.
 */
export const isUnavailable = ({ code = '', message }: SqlFailure, status: number): boolean =>
  // A server that dies in the middle of a statement says nothing at all; PostgREST passes that on as an empty 400.
  (code === '' && message === '') || status === 0 || status === 502 || status === 503 || status === 504 || WAITING_HELPS.test(code) || isOfAnotherClock(message);

/**
 * PostgREST's words for a token from its future, of its twelfth release and of later ones. Ours are dated back; those into which a hosted project turns its own secret keys are
 * not, and its clocks have been seconds apart: https://github.com/supabase/supabase/issues/50651.
 */
const isOfAnotherClock = (message: string): boolean => /^JWT ?(?:issued ?at ?future|not ?yet ?valid)$/i.test(message);

const WAITING_HELPS = /^(?:08...|53...|57P0.|57014|55P03|40001|40P01|PGRST00[0-3])$/;

/** A call that can never succeed as it is: our bug. */
export class DbError extends Error {
  override readonly name = 'DbError';

  constructor(call: string, failure: SqlFailure, status: number) {
    super(`${call}: ${status} ${failure.code || 'no code'} ${failure.message}`);
  }
}
