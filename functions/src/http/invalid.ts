import { refuse, type Refusal } from '@zhundan/shared';

/** Enough to mend a form; a list of 200 broken lines helps nobody. */
const FIELDS_MAX = 20;

export interface InvalidField {
  /** `lines.0.qty`; empty for the whole input. */
  readonly path: string;
  readonly message: string;
}

/** What `details` of INPUT_INVALID is. */
export const invalidInput = (fields: readonly InvalidField[]): Refusal => refuse('INPUT_INVALID', { fields: fields.slice(0, FIELDS_MAX) });

export const invalidField = (path: string, message: string): Refusal => invalidInput([{ path, message }]);
