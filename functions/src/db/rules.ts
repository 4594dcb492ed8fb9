import type { Backtests, Rules } from '../use-cases/ports/rules.ts';
import type { Sql } from './sql.ts';

export const rulesOf = (sql: Sql): Rules => ({
  current: (actor, days) => sql.asUser(actor, 'get_rules', { p_days: days }),
  vocabulary: (actor) => sql.asUser(actor, 'get_rule_vocabulary', {}),
  skus: (actor, wanted) => sql.asUser(actor, 'find_rule_skus', { p_request: wanted }),
  versions: (actor, page) => sql.asUser(actor, 'list_rule_versions', { p_request: page }),
  version: (actor, versionNo) => sql.asUser(actor, 'get_rule_version', { p_version_no: versionNo }),
  publish: (request) => sql.asService('publish_rules', { p_request: request }),
  rollBack: (request) => sql.asService('rollback_rules', { p_request: request }),
});

export const backtestsOf = (sql: Sql): Backtests => ({
  start: (request) => sql.asService('start_backtest', { p_request: request }),
  get: (actor, backtestId) => sql.asUser(actor, 'get_backtest', { p_backtest_id: backtestId }),
  ends: (actor, backtestId, afterId, chunkSubmits, chunks) =>
    sql.asUser(actor, 'find_backtest_ends', { p_backtest_id: backtestId, p_after_id: afterId, p_chunk: chunkSubmits, p_chunks: chunks }),
  facts: (actor, backtestId, afterId, limit) =>
    sql.textAsUser(actor, 'read_backtest_facts', { p_backtest_id: backtestId, p_after_id: afterId, p_limit: limit }),
  fates: (actor, attemptIds) => sql.textAsUser(actor, 'read_backtest_fates', { p_attempt_ids: attemptIds }),
  keep: (step) => sql.asService('keep_backtest_step', { p_request: step }),
  hits: (actor, page) => sql.asUser(actor, 'list_backtest_hits', { p_request: page }),
});
