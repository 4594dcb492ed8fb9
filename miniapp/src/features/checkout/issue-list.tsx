import { Button, Choice, Notice } from '../../ui';
import type { CheckoutLine } from './draft';
import type { Issue, Remedy } from './remedies';
import { RepeatNotice } from './repeat-notice';

interface IssueListProps {
  readonly issues: readonly Issue[];
  readonly lines: readonly CheckoutLine[];
  readonly onRemedy: (remedy: Remedy) => void;
}

/** Everything found, each with its next action: one screen mends them all. */
export const IssueList = ({ issues, lines, onRemedy }: IssueListProps) => (
  <>
    {issues.map(({ key, blocking, tone, title, message, remedies, repeats }) => {
      const actions = remedies.length === 0 ? undefined : remedies.map((remedy, index) => (remedy.kind === 'swap'
        ? <Choice key={remedy.label} title={remedy.label} hint={remedy.hint} onTap={() => onRemedy(remedy)} />
        : <Button key={remedy.label} size="s" kind={index === 0 ? 'brand' : 'plain'} onTap={() => onRemedy(remedy)}>{remedy.label}</Button>
      ));
      return repeats
        ? <RepeatNotice key={key} repeats={repeats} lines={lines} message={message} actions={actions} />
        : <Notice key={key} tone={tone ?? (blocking ? 'bad' : 'warn')} title={title} actions={actions}>{message}</Notice>;
    })}
  </>
);
