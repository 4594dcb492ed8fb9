import type { RuleFinding } from '@zhundan/shared';
import { repeatedIn, repeatWords } from '../../lib/repeats';
import { wordsOf } from '../../lib/rule-words';
import { Notice } from '../../ui';
import type { RuleHints } from './use-order-rules';

/** What a cart's owner should know before going on; the checkout offers what to do about it. */
const TITLES: Record<RuleFinding['code'], string> = {
  RULE_REJECTS: '这样不能提交', LETTER_REQUIRED: '需要法人授权书', REVIEW_REQUIRED: '主管会先看一眼', RULE_WARNS: '请留意', RULE_UNDECIDED: '请留意',
};

const toneOf = (finding: RuleFinding): 'bad' | 'warn' | 'plain' => {
  if (finding.severity === 'reject' || (finding.code === 'RULE_WARNS' && finding.tone === 'red')) return 'bad';
  return finding.code === 'LETTER_REQUIRED' && finding.satisfiedBy !== null ? 'plain' : 'warn';
};

const titleOf = (finding: RuleFinding): string => {
  const repeats = repeatedIn([finding]);
  return repeats && finding.code === 'REVIEW_REQUIRED' ? repeatWords(repeats, undefined) : TITLES[finding.code];
};

export const RuleHintList = ({ findings, near }: RuleHints) => (
  <>
    {findings.map((finding) => <Notice key={finding.ruleId} tone={toneOf(finding)} title={titleOf(finding)}>{repeatedIn([finding]) ? finding.message : wordsOf(finding)}</Notice>)}
    {near.map((sentence) => <Notice key={sentence} tone="plain">{sentence}</Notice>)}
  </>
);

/** The strictest of them in a few words, for beside the total; null when there is nothing to say. */
export const shortHint = ([first]: readonly RuleFinding[]): string | null => (first && toneOf(first) !== 'plain' ? TITLES[first.code] : null);
