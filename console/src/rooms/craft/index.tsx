import LeftOutlined from '@ant-design/icons/LeftOutlined';
import RightOutlined from '@ant-design/icons/RightOutlined';
import type { CraftBoardBooking } from '@zhundan/shared';
import { App, Button, Segmented, Space } from 'antd';
import { useState } from 'react';
import { addDays, spokenDay } from '../../lib/dates.ts';
import { Page, Sheet } from '../../ui/page.tsx';
import { Nothing, Read } from '../../ui/states.tsx';
import { Downtimes, Unplanned } from './beside.tsx';
import { BoardTable } from './board.tsx';
import { BookingPanel } from './booking-panel.tsx';
import './craft.css';
import { DowntimeDialog } from './downtime-dialog.tsx';
import { HolidayDialog } from './holiday-dialog.tsx';
import type { Board } from './model.ts';
import { useBoard, useMayPlan, useMove, type Window } from './use-board.ts';

const SPANS = [{ value: 14, label: '两周' }, { value: 28, label: '四周' }, { value: 56, label: '八周' }];

/** 工艺部排期表: lines by days, what is booked on them, and what no longer keeps its promise. */
export default function CraftRoom() {
  const [window, setWindow] = useState<Window>({ from: null, days: 14 });
  const board = useBoard(window);
  const mayPlan = useMayPlan();
  const today = board.data?.today ?? null;
  const step = (weeks: number) => setWindow(({ from, days }) => {
    const next = addDays(from ?? today ?? '', weeks * 7);
    return { days, from: next === today ? null : next };
  });
  return (
    <Page
      title="排期"
      about={`${mayPlan ? '拖动一项排期到别的日子或产线；点日期设放假或调休。交货日一变，门店马上收到通知。' : '工艺部的排期；移动排期由工艺部来做。'}红色的从下单到交货太久，超过了规则里的天数。`}
      actions={(
        <Space>
          <Segmented aria-label="范围" value={window.days} options={SPANS} onChange={(days) => setWindow(({ from }) => ({ from, days: Number(days) }))} />
          <Space.Compact>
            <Button icon={<LeftOutlined />} aria-label="往前一周" disabled={today === null} onClick={() => step(-1)} />
            <Button disabled={window.from === null} onClick={() => setWindow(({ days }) => ({ from: null, days }))}>今天</Button>
            <Button icon={<RightOutlined />} aria-label="往后一周" disabled={today === null} onClick={() => step(1)} />
          </Space.Compact>
        </Space>
      )}
    >
      <Read of={board}>{(data) => <BoardOf board={data} window={window} />}</Read>
    </Page>
  );
}

const BoardOf = ({ board, window }: { board: Board; window: Window }) => {
  const { message } = App.useApp();
  const mayPlan = useMayPlan();
  const move = useMove(window);
  const [opened, setOpened] = useState<CraftBoardBooking | null>(null);
  const [stopping, setStopping] = useState<{ lineId: string; day: string } | null>(null);
  const [holiday, setHoliday] = useState<string | null>(null);
  const [firstLine] = board.lines;
  if (!firstLine) return <Sheet><Nothing title="还没有产线" hint="产线和班次由管理员在系统里登记" /></Sheet>;
  return (
    <>
      <Unplanned lines={board.unplanned} mayPlan={mayPlan} />
      <Sheet
        flush title={<>{`${spokenDay(board.from)} 至 ${spokenDay(board.until)}`}<Summary board={board} /></>}
        extra={mayPlan ? <Button danger onClick={() => setStopping({ lineId: firstLine.lineId, day: board.from > board.today ? board.from : board.today })}>标记停机</Button> : null}
      >
        <Downtimes board={board} mayPlan={mayPlan} />
        <BoardTable
          board={board} mayPlan={mayPlan} onMove={(each) => move.mutate(each)} onImpossible={(why) => void message.warning(why)}
          onOpen={setOpened} onCell={({ lineId, day }) => setStopping({ lineId, day })} onDay={setHoliday}
        />
      </Sheet>
      {opened ? <BookingPanel key={opened.bookingId} board={board} booking={opened} mayPlan={mayPlan} isMoving={move.isPending} onMove={(each) => move.mutate(each, { onSuccess: () => setOpened(null) })} onClose={() => setOpened(null)} /> : null}
      {holiday ? <HolidayDialog key={holiday} board={board} day={holiday} onClose={() => setHoliday(null)} /> : null}
      {stopping ? <DowntimeDialog board={board} at={stopping} onClose={() => setStopping(null)} /> : null}
    </>
  );
};

const Summary = ({ board: { bookings, withinDays } }: { board: Board }) => {
  const lines = new Map(bookings.map((each) => [`${each.orderNo} ${each.skuId}`, each]));
  const late = [...lines.values()].filter(({ isLate }) => isLate).length;
  return (
    <span className="craft-summary">
      <span>{`${lines.size} 项在排`}</span>
      {late > 0 ? <span className="craft-red">{`${late} 项超过 ${withinDays} 天`}</span> : <span>{`都在 ${withinDays} 天内`}</span>}
    </span>
  );
};
