import type { HeldComparison, RuleFinding } from '@zhundan/shared';

/** The figures of a finding that its own message does not quote: `合计 ¥52,300.00，超过 ¥50,000.00`. */
export const figuresOf = ({ message, comparisons }: Pick<RuleFinding, 'message' | 'comparisons'>): string[] =>
  comparisons.filter((each) => !isQuoted(each, message)).map(({ sentence }) => sentence);

const isQuoted = ({ actual, limit }: HeldComparison, message: string): boolean => actual !== null && message.includes(actual) && message.includes(limit);

/** The message, and below it the figures that it leaves out. */
export const wordsOf = (finding: Pick<RuleFinding, 'message' | 'comparisons'>): string => [finding.message, ...figuresOf(finding)].join('\n');
