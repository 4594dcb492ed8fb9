import { Button, Choice, Notice } from '../../ui';
import type { Issue, Remedy } from './remedies';

/** Everything found, each with its next action: one screen mends them all. */
export const IssueList = ({ issues, onRemedy }: { issues: readonly Issue[]; onRemedy: (remedy: Remedy) => void }) => (
  <>
    {issues.map(({ key, blocking, tone, title, message, remedies }) => (
      <Notice
        key={key} tone={tone ?? (blocking ? 'bad' : 'warn')} title={title}
        actions={remedies.length === 0 ? undefined : remedies.map((remedy, index) => (remedy.kind === 'swap'
          ? <Choice key={remedy.label} title={remedy.label} hint={remedy.hint} onTap={() => onRemedy(remedy)} />
          : <Button key={remedy.label} size="s" kind={index === 0 ? 'brand' : 'plain'} onTap={() => onRemedy(remedy)}>{remedy.label}</Button>
        ))}
      >
        {message}
      </Notice>
    ))}
  </>
);
