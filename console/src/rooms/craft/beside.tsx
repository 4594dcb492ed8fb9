import type { CraftDowntime, UnplannedLine } from '@zhundan/shared';
import { Alert, Button, Popconfirm, Tag } from 'antd';
import { newRequestId } from '../../api/index.ts';
import { spokenDay } from '../../lib/dates.ts';
import type { Board } from './model.ts';
import { useClearDowntime, usePlanLine } from './use-board.ts';

/** Orders that were taken without a date: they must not be forgotten. */
export const Unplanned = ({ lines, mayPlan }: { lines: readonly UnplannedLine[]; mayPlan: boolean }) => {
  const plan = usePlanLine();
  if (lines.length === 0) return null;
  return (
    <Alert
      type="error" showIcon title={`${lines.length} 项定制商品还没有排期`}
      description={(
        <ul className="craft-unplanned">
          {lines.map((line) => (
            <li key={`${line.orderNo} ${line.skuId}`}>
              <span>{`${line.orderNo} ${line.storeName}：${line.name} ${line.specText} × ${line.qty} ${line.unit}，${line.lineName} ${line.minutes} 分钟`}</span>
              {mayPlan ? <Button size="small" loading={plan.isPending} onClick={() => plan.mutate({ requestId: newRequestId(), orderNo: line.orderNo, skuId: line.skuId })}>排到最早有空的日子</Button> : null}
            </li>
          ))}
        </ul>
      )}
    />
  );
};

/** What stands still in the days on show, and the way to end it. */
export const Downtimes = ({ board: { downtimes, lines, today }, mayPlan }: { board: Board; mayPlan: boolean }) => {
  if (downtimes.length === 0) return null;
  return (
    <ul className="craft-downtimes" aria-label="停机">
      {downtimes.map((each) => <Downtime key={each.downtimeId} downtime={each} lineName={lines.find(({ lineId }) => lineId === each.lineId)?.name ?? ''} mayClear={mayPlan && each.toDay >= today} />)}
    </ul>
  );
};

const Downtime = ({ downtime, lineName, mayClear }: { downtime: CraftDowntime; lineName: string; mayClear: boolean }) => {
  const clear = useClearDowntime();
  const { fromDay, toDay, minutesPerDay, reason, byName, downtimeId } = downtime;
  return (
    <li>
      <Tag color="orange">{minutesPerDay === null ? '停线' : `每天少 ${minutesPerDay} 分钟`}</Tag>
      <span>{`${lineName}，${spokenDay(fromDay)}${toDay === fromDay ? '' : ` 至 ${spokenDay(toDay)}`}，${reason}`}</span>
      <span className="zd-quiet">{`${byName} 标记`}</span>
      {mayClear ? (
        <Popconfirm title="恢复产能？" description="已承诺的交货日不会自动提前，可以再拖动排期。" okText="恢复" cancelText="取消" onConfirm={() => clear.mutate({ requestId: newRequestId(), downtimeId })}>
          <Button size="small" type="link" loading={clear.isPending}>恢复</Button>
        </Popconfirm>
      ) : null}
    </li>
  );
};
