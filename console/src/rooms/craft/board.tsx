import type { CraftBoardBooking } from '@zhundan/shared';
import { useMemo, useState } from 'react';
import { Spoken } from '../../ui/index.ts';
import { CellView } from './cell.tsx';
import { type Board, cellAt, type Cell, cellsOf, type Column, columnsOf, type Move, nextRoom, whyNot } from './model.ts';

interface BoardProps {
  readonly board: Board;
  readonly mayPlan: boolean;
  readonly onMove: (move: Move) => void;
  /** A move that the board itself can tell is none. */
  readonly onImpossible: (why: string) => void;
  readonly onOpen: (booking: CraftBoardBooking) => void;
  /** A square: to mark it as standing still. */
  readonly onCell: (cell: Cell) => void;
  /** A day of all lines: to make it a holiday. */
  readonly onDay: (day: string) => void;
}

/** Lines by days. A booking is dragged to another square; by keyboard Alt with an arrow, or Enter for everything. */
export const BoardTable = ({ board, mayPlan, onMove, onImpossible, onOpen, onCell, onDay }: BoardProps) => {
  const columns = useMemo(() => columnsOf(board), [board]);
  const cells = useMemo(() => cellsOf(board), [board]);
  const [dragged, setDragged] = useState<CraftBoardBooking | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);

  const move = (booking: CraftBoardBooking, target: Pick<Cell, 'lineId' | 'day'>) => {
    setDragged(null);
    if (target.lineId === booking.lineId && target.day === booking.day) return;
    const wanted = { booking, toLineId: target.lineId, toDay: target.day, minutes: booking.minutes };
    const why = whyNot(wanted, cellAt(cells, target.lineId, target.day), board.today);
    if (why) onImpossible(why);
    else onMove(wanted);
  };
  const step = (booking: CraftBoardBooking, direction: 1 | -1) => {
    const day = nextRoom(cells, columns, booking, direction, board.today);
    if (day) move(booking, { lineId: booking.lineId, day });
    else onImpossible(direction === 1 ? '看板范围内后面没有放得下的一天' : '前面没有放得下的一天');
  };

  return (
    <div className="craft-scroll" role="region" aria-label="工艺部排期表" tabIndex={0}>
      <table className="craft-table">
        <thead>
          <tr>
            <th scope="col" className="craft-corner">产线</th>
            {columns.map((column) => <DayHead key={column.day} column={column} today={board.today} onDay={mayPlan && column.day >= board.today ? onDay : null} />)}
          </tr>
        </thead>
        <tbody>
          {board.lines.map(({ lineId, name }) => (
            <tr key={lineId}>
              <th scope="row" className="craft-line"><LineHead name={name} cells={columns.map(({ day }) => cellAt(cells, lineId, day))} today={board.today} /></th>
              {columns.map(({ day, isClosed }) => {
                const cell = cellAt(cells, lineId, day);
                if (!cell || isClosed) return <td key={day} className="craft-cell craft-narrow" aria-label="不开工" />;
                return (
                  <CellView
                    key={day} cell={cell} lineName={name} today={board.today} mayPlan={mayPlan} dragged={dragged} pointed={pointed}
                    onPoint={setPointed} onDrag={setDragged} onDrop={(target) => dragged && move(dragged, target)} onOpen={onOpen} onStep={step} onDay={onCell}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

const DayHead = ({ column: { day, holiday, isClosed }, today, onDay }: { column: Column; today: string; onDay: ((day: string) => void) | null }) => {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = `周${WEEKDAYS[date.getUTCDay()]!}`;
  const words = (
    <>
      <span>{isClosed ? date.getUTCDate() : `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`}</span>
      <small>{isClosed ? (holiday ?? weekday).slice(-1) : day === today ? '今天' : holiday ? `${weekday} ${holiday}` : weekday}</small>
    </>
  );
  return (
    <th scope="col" className={`craft-day${isClosed ? ' craft-narrow' : ''}${day === today ? ' craft-day-today' : ''}`} title={holiday ?? undefined}>
      {onDay ? <button type="button" onClick={() => onDay(day)}>{words}<Spoken>，设为放假或调休上班</Spoken></button> : words}
    </th>
  );
};

/** How full the line is from today on, and when it has the next whole day free. */
const LineHead = ({ name, cells, today }: { name: string; cells: readonly (Cell | undefined)[]; today: string }) => {
  const ahead = cells.filter((cell): cell is Cell => cell !== undefined && cell.day >= today && cell.capacityMinutes > 0);
  const total = ahead.reduce((sum, { capacityMinutes }) => sum + capacityMinutes, 0);
  const booked = ahead.reduce((sum, { bookedMinutes }) => sum + bookedMinutes, 0);
  const free = ahead.find(({ bookedMinutes, capacityMinutes, day }) => day > today && bookedMinutes < capacityMinutes);
  return (
    <>
      <strong>{name}</strong>
      <span className="zd-quiet">{total === 0 ? '不开工' : `已排 ${Math.round((booked / total) * 100)}%`}</span>
      <span className="zd-quiet">{free ? `${Number(free.day.slice(5, 7))}月${Number(free.day.slice(8))}日起有空` : '范围内已满'}</span>
    </>
  );
};
