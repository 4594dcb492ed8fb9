import type { BacktestHit, contracts, HitKind, Input, Outcome, Output, RefusalCode, Rule, RuleSet, SearchQuery } from '@zhundan/shared';
import type { Actor } from '../../actor.ts';
import type { RawTally } from '../../backtest/tally.ts';
import type { Repeated } from './orders.ts';

type Answer<Name extends keyof typeof contracts> = Output<(typeof contracts)[Name]>;

export interface VersionKey { readonly versionNo: number }
export interface HitKey { readonly at: string; readonly id: number }

type Refused = { readonly outcome: 'refused'; readonly code: RefusalCode };
export type KeptPublication = { readonly outcome: 'published'; readonly versionNo: number } | Refused;
export type KeptBacktest = { readonly outcome: 'started' } & Answer<'startBacktest'>;

interface Write { readonly requestId: string; readonly bodyHash: string; readonly userId: string }

/** The desk at which rules are written. */
export interface Rules {
  current(actor: Actor, days: number): Promise<Answer<'getRules'>>;
  vocabulary(actor: Actor): Promise<Omit<Answer<'getRuleVocabulary'>, 'addressLevels'>>;
  skus(actor: Actor, wanted: { search: SearchQuery | null; skuIds: readonly string[]; limit: number }): Promise<Answer<'findRuleSkus'>>;
  versions(actor: Actor, page: { after?: VersionKey; limit: number }): Promise<{ versions: Answer<'listRuleVersions'>['versions']; next: VersionKey | null }>;
  /** Null when there is no such version. */
  version(actor: Actor, versionNo: number): Promise<Answer<'getRuleVersion'> | null>;
  publish(request: Write & { basedOn: number; rules: RuleSet; reason: string; backtestId?: string | undefined }): Promise<KeptPublication | Repeated<KeptPublication>>;
  rollBack(request: Write & { basedOn: number; toVersion: number; reason: string }): Promise<KeptPublication | Repeated<KeptPublication>>;
}

/** A backtest as it is kept. */
export interface KeptBacktestState extends Omit<Answer<'getBacktest'>, 'tally'> {
  readonly rulesInForce: readonly Rule[];
  readonly startedBy: string;
  readonly afterId: number | null;
  readonly tally: RawTally | null;
  readonly stores: Readonly<Record<string, { readonly code: string; readonly name: string }>>;
}

/** What a step found worth keeping, one submit each. */
export type KeptHit = readonly [attemptId: number, kind: HitKind, outcome: Outcome, outcomeInForce: Outcome, ruleIds: readonly string[]];

export interface BacktestStep {
  readonly backtestId: string;
  readonly userId: string;
  /** Where the backtest stood when this step was read. */
  readonly afterId: number | null;
  readonly lastId: number | null;
  readonly judged: number;
  readonly isFinished: boolean;
  readonly tally: RawTally;
  readonly hits: readonly KeptHit[];
}

export interface Backtests {
  start(request: Write & { rules: RuleSet; days: number }): Promise<KeptBacktest | Repeated<KeptBacktest>>;
  /** Null when it is gone. */
  get(actor: Actor, backtestId: string): Promise<KeptBacktestState | null>;
  /** The last submit of each of the next full chunks, at most so many. */
  ends(actor: Actor, backtestId: string, afterId: number | null, chunkSubmits: number, chunks: number): Promise<number[]>;
  /** Lines of id and facts, newest first; empty when none are left. */
  facts(actor: Actor, backtestId: string, afterId: number | null, limit: number): Promise<string>;
  /** Lines of attempt id, store id and fate, in no order. */
  fates(actor: Actor, attemptIds: readonly number[]): Promise<string>;
  keep(step: BacktestStep): Promise<{ outcome: 'kept' | 'moved' | 'gone' }>;
  hits(actor: Actor, page: Omit<Input<typeof contracts.listBacktestHits>, 'after' | 'limit'> & { after?: HitKey; limit: number }):
    Promise<{ hits: BacktestHit[]; next: HitKey | null } | null>;
}
