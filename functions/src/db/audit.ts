import type { Audit } from '../use-cases/ports/audit.ts';
import type { Sql } from './sql.ts';

export const auditOf = (sql: Sql): Audit => ({
  list: (actor, query) => sql.asUser(actor, 'list_audit', { p_request: query }),
});
