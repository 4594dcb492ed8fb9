import { contracts } from '@zhundan/shared';
import { listAudit } from '../use-cases/list-audit.ts';
import type { Audit } from '../use-cases/ports/audit.ts';
import { type ConsoleSessionDeps, endSession, pollSignIn, refreshSession, startSignIn } from './console-session.ts';
import { type CraftDeps, craftEndpoints } from './craft-endpoints.ts';
import { type DeskDeps, deskEndpoints } from './desk-endpoints.ts';
import { cookieEndpoint, type Endpoint, endpoint } from './endpoint.ts';
import { type LetterDeps, letterEndpoints } from './letter-endpoints.ts';
import { type ReviewDeps, reviewEndpoints } from './review-endpoints.ts';
import { type RuleDeps, ruleEndpoints } from './rule-endpoints.ts';

/** Everything that the use cases of headquarters need. */
export interface AdminDeps extends ConsoleSessionDeps, CraftDeps, DeskDeps, LetterDeps, ReviewDeps, RuleDeps {
  readonly audit: Audit;
}

/** Each contract under `/api/admin/` with its use case. A test makes sure that none is missing. */
export const adminEndpoints = (deps: AdminDeps): Endpoint[] => [
  cookieEndpoint(contracts.startConsoleSignIn, (exchange) => startSignIn(deps, exchange)),
  cookieEndpoint(contracts.pollConsoleSignIn, (exchange) => pollSignIn(deps, exchange)),
  cookieEndpoint(contracts.refreshConsoleSession, (exchange) => refreshSession(deps, exchange)),
  cookieEndpoint(contracts.endConsoleSession, (exchange) => endSession(deps, exchange)),
  endpoint(contracts.listAudit, (command) => listAudit(deps, command)),
  ...craftEndpoints(deps),
  ...deskEndpoints(deps),
  ...letterEndpoints(deps),
  ...reviewEndpoints(deps),
  ...ruleEndpoints(deps),
];
