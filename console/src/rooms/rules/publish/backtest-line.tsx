import { contracts } from '@zhundan/shared';
import { Alert, Button } from 'antd';
import { useRead } from '../../../api/index.ts';
import { daysOf, stoppedBy } from '../backtest/figures.ts';

/** What was tried before publishing, in a line; or that nothing was. */
export const BacktestLine = ({ backtestId, onTry }: { backtestId: string | undefined; onTry: () => void }) => {
  const { data } = useRead(contracts.getBacktest, { backtestId: backtestId ?? '' }, { enabled: backtestId !== undefined });
  if (backtestId === undefined) {
    return <Alert type="warning" showIcon title="这份草稿还没有回测过" description="回测一次，就知道它会拦下哪些订单。" action={<Button onClick={onTry}>先回测</Button>} />;
  }
  if (!data) return null;
  const { kinds } = data.tally;
  return (
    <Alert
      type="info" showIcon title={`已回测近 ${daysOf(data)} 天：会拦下 ${stoppedBy(data.tally.draft)} 次提交（现行 ${stoppedBy(data.tally.inForce)} 次）`}
      description={`新增拦下 ${kinds.newly.submits} 次，不再拦下 ${kinds.noLonger.submits} 次。${data.finishedAt === null ? '回测还没有做完。' : ''}`}
    />
  );
};
