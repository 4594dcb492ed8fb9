import { Alert, Button } from 'antd';
import type { DraftGroup } from '../model/condition.ts';
import type { DraftDoubt } from '../model/doubts.ts';

/** What is proven never or always to be so, said where it stands, with what was likely meant at one tap. */
export const Doubt = ({ doubt: { message, mend }, onMend }: { doubt: DraftDoubt; onMend: (when: DraftGroup) => void }) => (
  <Alert
    className="rules-doubt" type="warning" showIcon title={message}
    {...(mend ? { action: <Button size="small" onClick={() => onMend(mend.when)}>改成：{mend.label}</Button> } : {})}
  />
);
