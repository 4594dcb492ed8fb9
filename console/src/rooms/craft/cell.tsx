import type { CraftBoardBooking } from '@zhundan/shared';
import { Tooltip } from 'antd';
import type { DragEvent, KeyboardEvent } from 'react';
import { spokenDay } from '../../lib/dates.ts';
import { Spoken } from '../../ui/index.ts';
import { type Cell, freeMinutes } from './model.ts';

export interface CellActions {
  /** The booking in hand, while one is dragged. */
  readonly dragged: CraftBoardBooking | null;
  /** The order line under the pointer or the focus: its other days light up. */
  readonly pointed: string | null;
  readonly onPoint: (orderLine: string | null) => void;
  readonly onDrag: (booking: CraftBoardBooking | null) => void;
  readonly onDrop: (cell: Cell) => void;
  readonly onOpen: (booking: CraftBoardBooking) => void;
  readonly onStep: (booking: CraftBoardBooking, step: 1 | -1) => void;
  readonly onDay: (cell: Cell) => void;
}

interface CellProps extends CellActions {
  readonly cell: Cell;
  readonly lineName: string;
  readonly today: string;
  readonly mayPlan: boolean;
}

export const orderLineOf = ({ orderNo, skuId }: CraftBoardBooking): string => `${orderNo} ${skuId}`;

/** One line on one day: how full it is, what is made, what stands still. */
export const CellView = ({ cell, lineName, today, mayPlan, dragged, pointed, onPoint, onDrag, onDrop, onOpen, onStep, onDay }: CellProps) => {
  const isPast = cell.day < today;
  const fits = dragged !== null && !isPast && freeMinutes(cell) >= dragged.minutes;
  const kind = [
    'craft-cell', isPast ? 'craft-past' : '', cell.day === today ? 'craft-today' : '', cell.capacityMinutes === 0 ? 'craft-closed' : '',
    cell.downtimes.length > 0 ? 'craft-down' : '', dragged ? (fits ? 'craft-fits' : 'craft-full') : '',
  ].filter(Boolean).join(' ');
  const drop = mayPlan && dragged !== null && !isPast ? {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => { event.preventDefault(); onDrop(cell); },
  } : {};
  return (
    <td className={kind} {...drop}>
      <Load cell={cell} lineName={lineName} onDay={mayPlan && !isPast ? () => onDay(cell) : null} />
      {cell.bookings.map((booking) => (
        <Chip
          key={booking.bookingId} booking={booking} movable={mayPlan && !isPast} isPointed={pointed === orderLineOf(booking)} isDragged={dragged?.bookingId === booking.bookingId}
          onPoint={onPoint} onDrag={onDrag} onOpen={onOpen} onStep={onStep}
        />
      ))}
    </td>
  );
};

const Load = ({ cell, lineName, onDay }: { cell: Cell; lineName: string; onDay: (() => void) | null }) => {
  const { capacityMinutes, bookedMinutes, downtimes, day } = cell;
  const reasons = downtimes.map(({ reason, minutesPerDay }) => `${reason}${minutesPerDay === null ? '（停线）' : `（少 ${minutesPerDay} 分）`}`);
  const share = capacityMinutes === 0 ? 0 : Math.round((bookedMinutes / capacityMinutes) * 100);
  const words = capacityMinutes === 0 ? (reasons.length > 0 ? '停线' : '不开工') : `${bookedMinutes} / ${capacityMinutes}`;
  const body = (
    <>
      <span className="craft-load-words"><span>{words}</span>{capacityMinutes === 0 ? null : <span>{share}%</span>}</span>
      {capacityMinutes === 0 ? null : <span className="craft-bar"><i style={{ width: `${Math.min(100, share)}%` }} className={share >= 100 ? 'craft-bar-full' : ''} /></span>}
      {reasons.length > 0 ? <span className="craft-reason">{reasons.join('、')}</span> : null}
      <Spoken>{`${capacityMinutes === 0 ? '' : '分钟已排，'}${lineName} ${spokenDay(day)}${onDay ? '。标记停机' : ''}`}</Spoken>
    </>
  );
  return onDay
    ? <Tooltip title="点这里标记停机" mouseEnterDelay={0.6}><button type="button" className="craft-load" onClick={onDay}>{body}</button></Tooltip>
    : <div className="craft-load">{body}</div>;
};

interface ChipProps extends Pick<CellActions, 'onPoint' | 'onDrag' | 'onOpen' | 'onStep'> {
  readonly booking: CraftBoardBooking;
  readonly movable: boolean;
  readonly isPointed: boolean;
  readonly isDragged: boolean;
}

const Chip = ({ booking, movable, isPointed, isDragged, onPoint, onDrag, onOpen, onStep }: ChipProps) => {
  const { orderNo, name, specText, qty, unit, minutes, isLate, readyOn, leadDays, storeName } = booking;
  const keys = (event: KeyboardEvent) => {
    if (!movable || !event.altKey || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return;
    event.preventDefault();
    onStep(booking, event.key === 'ArrowRight' ? 1 : -1);
  };
  return (
    <button
      type="button" className={`craft-chip${isLate ? ' craft-late' : ''}${isPointed ? ' craft-pointed' : ''}${isDragged ? ' craft-dragged' : ''}`}
      draggable={movable} title={`${orderNo} ${storeName}\n${name} ${specText} × ${qty} ${unit}\n${spokenDay(readyOn)} 可交，共 ${leadDays} 天`}
      data-order={orderNo}
      onDragStart={(event) => { event.dataTransfer.effectAllowed = 'move'; event.dataTransfer.setData('text/plain', orderNo); onDrag(booking); }}
      onDragEnd={() => onDrag(null)} onKeyDown={keys} onClick={() => onOpen(booking)}
      onMouseEnter={() => onPoint(orderLineOf(booking))} onMouseLeave={() => onPoint(null)} onFocus={() => onPoint(orderLineOf(booking))} onBlur={() => onPoint(null)}
    >
      <span className="craft-chip-goods"><i>{name}</i></span>
      <span className="craft-chip-order">{orderNo.replace(/-\d$/, '')}</span>
      <span className="craft-chip-foot"><span>{`${qty}${unit} · ${minutes}分`}</span>{isLate ? <b>{`${leadDays}\u00a0天`}</b> : null}</span>
      <Spoken>{`${isLate ? '超过期限，' : ''}${specText}，${spokenDay(readyOn)} 可交。回车查看和移动${movable ? '，Alt 加左右键移到前后有空的一天' : ''}`}</Spoken>
    </button>
  );
};
