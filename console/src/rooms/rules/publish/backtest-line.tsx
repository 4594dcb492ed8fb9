import { contracts, describeDiff, type Rule } from '@zhundan/shared';
import { Alert, Button } from 'antd';
import { useRead } from '../../../api/index.ts';
import { count, daysOf, ruleWords, stoppedBy } from '../backtest/figures.ts';

interface Props { readonly backtestId: string | undefined; readonly before: readonly Rule[]; readonly after: readonly Rule[]; readonly onTry: () => void }

/** What was tried before publishing: of each rule that is new or changed how often it would have been right; then the whole set in a line. */
export const BacktestLine = ({ backtestId, before, after, onTry }: Props) => {
  const { data } = useRead(contracts.getBacktest, { backtestId: backtestId ?? '' }, { enabled: backtestId !== undefined });
  if (backtestId === undefined) {
    return <Alert type="warning" showIcon title="这份草稿还没有回测过" description="回测一次，就知道它会拦下哪些订单。" action={<Button onClick={onTry}>先回测</Button>} />;
  }
  if (!data) return null;
  const { draft, inForce, kinds, rules } = data.tally;
  const whole = `整份规则合计会拦下 ${count(stoppedBy(draft))} 次提交（现行 ${count(stoppedBy(inForce))} 次）：新增 ${count(kinds.newly.submits)} 次，不再拦下 ${count(kinds.noLonger.submits)} 次。`;
  const changed = describeDiff({ schema: 1, rules: before }, { schema: 1, rules: after }).filter(({ kind }) => kind !== 'removed');
  const told = changed.flatMap(({ ruleId, name }) => rules.filter((each) => each.ruleId === ruleId).map((each) => ({ ruleId, ...ruleWords(name, each) })));
  return (
    <Alert
      type={told.some(({ isMostlyWrong }) => isMostlyWrong) ? 'warning' : 'info'} showIcon title={`已回测近 ${daysOf(data)} 天${data.finishedAt === null ? '，还没有做完' : ''}`}
      description={<>{told.map(({ ruleId, sentence }) => <div key={ruleId}><b>{sentence}</b></div>)}<div>{whole}</div></>}
    />
  );
};
