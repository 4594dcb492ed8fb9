import { contracts } from '@zhundan/shared';
import { endStanding } from '../use-cases/end-standing.ts';
import { getLetterFiles } from '../use-cases/get-letter-files.ts';
import { listLettersAdmin } from '../use-cases/list-letters-admin.ts';
import { makeLetterStanding } from '../use-cases/make-letter-standing.ts';
import type { LetterObjects, Letters } from '../use-cases/ports/letters.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

export interface LetterDeps { readonly letters: Letters; readonly letterObjects: LetterObjects }

/** Letters of authorization at headquarters. */
export const letterEndpoints = (deps: LetterDeps): Endpoint[] => [
  endpoint(contracts.listLettersAdmin, (command) => listLettersAdmin(deps, command)),
  endpoint(contracts.getLetterFiles, (command) => getLetterFiles({ ...deps, now: Date.now }, command)),
  endpoint(contracts.makeLetterStanding, (command) => makeLetterStanding(deps, command)),
  endpoint(contracts.endStanding, (command) => endStanding(deps, command)),
];
