import { useDidHide, useDidShow } from '@tarojs/taro';
import type { Finding, FindingOf, RuleFinding } from '@zhundan/shared';
import { useEffect, useState } from 'react';
import type { RefusedReply } from '../../api';
import type { CheckoutLine, Draft } from './draft';
import { isHeld, type Issue, issueOf, onlyLetters, onlyPrices } from './remedies';
import { useCheck } from './use-check';
import type { Placing } from './use-place-order';

/** What is known to be wrong with the order on screen, and what the one button does about it. */
export interface Verdict {
  readonly findings: readonly Finding[];
  readonly issues: readonly Issue[];
  readonly blocking: number;
  readonly priceFinding: FindingOf<'PRICE_CHANGED'> | null;
  readonly pricesOnly: boolean;
  readonly letters: readonly FindingOf<'LETTER_REQUIRED'>[];
  readonly held: boolean;
  /** Of the whole order, without findings. */
  readonly refusal: RefusedReply | null;
  readonly checking: boolean;
  readonly checked: boolean;
  readonly recheck: () => void;
}

/**
 * A refusal speaks of what was sent; once the order is another one, the server's check speaks, and until that has answered
 * what the phone itself foretells by the rules.
 */
export const useVerdict = (draft: Draft | null, lines: readonly CheckoutLine[], placing: Placing, foretold: readonly RuleFinding[]): Verdict => {
  const isOpen = placing.state === 'unanswered' || placing.state === 'sending';
  const check = useCheck(isOpen ? null : draft);
  const refused = placing.state === 'refused' && JSON.stringify(placing.draft) === JSON.stringify(draft) ? placing : null;

  const findings = refused?.findings.length ? refused.findings : (check.data?.findings ?? foretold);
  const letters = onlyLetters(findings);
  // When a letter is all that is missing, the one large button at the bottom is for it; what is being merged is not merged again.
  const elsewhere = [...(letters.length > 0 ? ['signLetter'] : []), ...(draft?.replaces ? ['merge'] : [])];
  const issues = findings.map((finding) => without(issueOf(finding, lines), elsewhere));
  return {
    findings, issues, blocking: issues.filter((issue) => issue.blocking).length,
    priceFinding: findings.find((finding): finding is FindingOf<'PRICE_CHANGED'> => finding.code === 'PRICE_CHANGED') ?? null,
    pricesOnly: onlyPrices(findings) !== null, letters, held: isHeld(findings),
    refusal: refused && refused.findings.length === 0 ? refused.refusal : check.error && !check.data && !isOpen ? check.error.refusal : null,
    checking: check.isFetching, checked: check.data !== undefined, recheck: () => void check.refetch(),
  };
};

const without = (issue: Issue, kinds: readonly string[]): Issue => ({ ...issue, remedies: issue.remedies.filter(({ kind }) => !kinds.includes(kind)) });

/** Goes on with an order once its letter has been signed on another page: when this page shows again, and once. */
export const useGoOn = (signed: boolean, ready: boolean, goOn: () => void): void => {
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  const due = shown && signed && ready;
  useEffect(() => {
    if (due) goOn();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when it falls due, not when the order changes
  }, [due]);
};
