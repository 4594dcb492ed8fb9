import type { RuleDoubt } from '@zhundan/shared';
import { Alert, Checkbox } from 'antd';

interface Props { readonly doubts: readonly RuleDoubt[]; readonly isSure: boolean; readonly onSure: (isSure: boolean) => void }

/** What nobody can have meant, and what somebody might: the first is to be mended, the second to be looked at. */
export const Doubts = ({ doubts, isSure, onSure }: Props) => {
  const mistakes = doubts.filter(({ isRefused }) => isRefused), asked = doubts.filter(({ isRefused }) => !isRefused);
  return (
    <>
      {mistakes.length > 0 ? <Alert type="error" showIcon title="先改好才能发布" description={<Sentences of={mistakes} />} /> : null}
      {asked.length > 0 ? (
        <Alert
          type="warning" showIcon title="看起来不是本意" description={<>
            <Sentences of={asked} />
            <Checkbox checked={isSure} onChange={({ target }) => onSure(target.checked)}>看过了，就要这样发布</Checkbox>
          </>}
        />
      ) : null}
    </>
  );
};

const Sentences = ({ of }: { of: readonly RuleDoubt[] }) => <>{of.map(({ path, message }) => <div key={path.join('.')}>{message}</div>)}</>;
