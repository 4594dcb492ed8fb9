import { contracts } from '@zhundan/shared';
import { advanceBacktest } from '../use-cases/advance-backtest.ts';
import { findRuleSkus } from '../use-cases/find-rule-skus.ts';
import { getBacktest } from '../use-cases/get-backtest.ts';
import { getRuleVersion } from '../use-cases/get-rule-version.ts';
import { getRuleVocabulary } from '../use-cases/get-rule-vocabulary.ts';
import { getRules } from '../use-cases/get-rules.ts';
import { listBacktestHits } from '../use-cases/list-backtest-hits.ts';
import { listRuleVersions } from '../use-cases/list-rule-versions.ts';
import type { Backtests, Rules } from '../use-cases/ports/rules.ts';
import { publishRules } from '../use-cases/publish-rules.ts';
import { rollbackRules } from '../use-cases/rollback-rules.ts';
import { startBacktest } from '../use-cases/start-backtest.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

export interface RuleDeps {
  readonly rules: Rules;
  readonly backtests: Backtests;
}

/** Writing, trying, publishing and undoing rules. */
export const ruleEndpoints = (deps: RuleDeps): Endpoint[] => [
  endpoint(contracts.getRules, (command) => getRules(deps, command)),
  endpoint(contracts.getRuleVocabulary, (command) => getRuleVocabulary(deps, command)),
  endpoint(contracts.findRuleSkus, (command) => findRuleSkus(deps, command)),
  endpoint(contracts.publishRules, (command) => publishRules(deps, command)),
  endpoint(contracts.rollbackRules, (command) => rollbackRules(deps, command)),
  endpoint(contracts.listRuleVersions, (command) => listRuleVersions(deps, command)),
  endpoint(contracts.getRuleVersion, (command) => getRuleVersion(deps, command)),
  endpoint(contracts.startBacktest, (command) => startBacktest(deps, command)),
  endpoint(contracts.advanceBacktest, (command) => advanceBacktest(deps, command)),
  endpoint(contracts.getBacktest, (command) => getBacktest(deps, command)),
  endpoint(contracts.listBacktestHits, (command) => listBacktestHits(deps, command)),
];
