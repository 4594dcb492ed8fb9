import { type Backtest, BACKTEST_DAYS_MAX, type Names } from '@zhundan/shared';
import { Alert, Button, Drawer, Progress, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { Nothing } from '../../../ui/index.ts';
import { useNames } from '../model/vocabulary.ts';
import { type Desk, rulesToSend } from '../use-desk.ts';
import { count } from './figures.ts';
import { Findings } from './findings.tsx';
import { isAbout, useBacktest } from './use-backtest.ts';

const PERIODS = [{ value: 30, label: '近 30 天' }, { value: 90, label: '近一季度' }, { value: 180, label: '近半年' }, { value: BACKTEST_DAYS_MAX, label: `近 ${BACKTEST_DAYS_MAX} 天` }];
const PERIOD_USUAL = 90;

/** What the draft would have done, before it does anything. */
export const BacktestDrawer = ({ desk }: { desk: Desk }) => (
  <Drawer
    open={desk.backtestOf !== null} onClose={desk.closeBacktest} size={1120} title="回测：这份草稿当时会拦下什么" destroyOnHidden
    extra={desk.canWrite && desk.isChanged ? <Button type="primary" onClick={() => { desk.closeBacktest(); desk.openPublish(); }}>核对并发布…</Button> : null}
  >
    {desk.backtestOf ? <Panel desk={desk} ruleId={desk.backtestOf.ruleId} /> : null}
  </Drawer>
);

const Panel = ({ desk, ruleId }: { desk: Desk; ruleId: string | null }) => {
  const plain = useMemo(() => rulesToSend(desk.draft, {}), [desk.draft]);
  const names = useNames(plain);
  const rules = useMemo(() => rulesToSend(desk.draft, names), [desk.draft, names]);
  const [days, setDays] = useState(desk.keptBacktest?.days ?? PERIOD_USUAL);
  const isCurrent = isAbout(desk.keptBacktest, rules);
  const run = useBacktest(isCurrent ? desk.keptBacktest : null, desk.keepBacktest);
  return (
    <div className="rules-backtest">
      <div className="rules-backtest-head">
        <Segmented<number> aria-label="时间段" options={PERIODS} value={days} onChange={setDays} disabled={run.isRunning} />
        <Button type={run.backtest ? 'default' : 'primary'} loading={run.isRunning} onClick={() => void run.start(rules, days)} autoFocus>{run.backtest ? '重新回测' : '开始回测'}</Button>
        <span className="zd-quiet">用每次提交当时存下的情况，按草稿再判断一遍；不影响任何订单。</span>
      </div>
      {run.trouble ? <Alert type="error" showIcon title={run.trouble} action={<Button onClick={() => void run.resume()}>接着做</Button>} /> : null}
      {run.isRunning || run.backtest ? <Bar backtest={run.backtest} /> : null}
      {run.backtest
        ? <Shown backtest={run.backtest} ruleId={ruleId} names={names} />
        : run.isRunning || run.trouble ? null : <Nothing title="还没有回测" hint="选一段时间，点“开始回测”。一百万次提交大约十秒。" />}
    </div>
  );
};

const Bar = ({ backtest }: { backtest: Backtest | null }) => {
  const { total, judged, finishedAt } = backtest ?? { total: 0, judged: 0, finishedAt: null };
  const share = finishedAt ? 100 : total === 0 ? 0 : Math.floor((judged * 100) / total);
  return (
    <div role="status" aria-live="polite">
      <Progress percent={share} status={finishedAt ? 'success' : 'active'} />
      <span className="zd-quiet">{finishedAt ? `判断了 ${count(judged)} 次提交。` : backtest ? `已判断 ${count(judged)} / ${count(total)} 次提交，从最近的往前。` : '正在开始……'}</span>
    </div>
  );
};

const Shown = ({ backtest, ruleId, names }: { backtest: Backtest; ruleId: string | null; names: Names }) =>
  (backtest.total === 0 ? <Nothing title="这段时间没有存下可以判断的提交" hint="换一段更长的时间。" /> : <Findings backtest={backtest} ruleId={ruleId} names={names} />);
