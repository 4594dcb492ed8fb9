import type { CraftBoardBooking } from '@zhundan/shared';
import { Alert, Button, Descriptions, Drawer, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { spokenDay } from '../../lib/dates.ts';
import { OrderNo, OrderStatusTag } from '../../ui/figures.tsx';
import { DayField } from './day-field.tsx';
import { type Board, cellAt, cellsOf, type Move, whyNot } from './model.ts';

interface BookingPanelProps {
  readonly board: Board;
  readonly booking: CraftBoardBooking;
  readonly mayPlan: boolean;
  /** Refused, the form stays as it is, so that it can be sent again or mended. */
  readonly onMove: (move: Move) => void;
  readonly isMoving: boolean;
  readonly onClose: () => void;
}

/** One booking with its order, and the way to move it, or a part of it, without a mouse. */
export const BookingPanel = ({ board, booking, mayPlan, onMove, isMoving, onClose }: BookingPanelProps) => {
  const others = board.bookings.filter((each) => each.orderNo === booking.orderNo && each.skuId === booking.skuId);
  return (
    <Drawer open title={`${booking.name} ${booking.specText}`} size={440} onClose={onClose} destroyOnHidden>
      <Descriptions
        column={1} size="small" bordered
        items={[
          { key: 'order', label: '订单', children: <><OrderNo no={booking.orderNo} to={`/orders/${booking.orderNo}`} /> <OrderStatusTag status={booking.status} /></> },
          { key: 'store', label: '门店', children: booking.storeName },
          { key: 'qty', label: '数量', children: `${booking.qty} ${booking.unit}，共 ${booking.lineMinutes} 分钟` },
          { key: 'placed', label: '下单', children: spokenDay(booking.placedOn) },
          { key: 'ready', label: '交货', children: <span className={booking.isLate ? 'craft-red' : ''}>{`${spokenDay(booking.readyOn)}，${booking.leadDays} 天${booking.isLate ? `，超过 ${board.withinDays} 天` : ''}`}</span> },
          { key: 'days', label: '排在', children: <ul className="craft-days">{others.map((each) => (
            <li key={each.bookingId} className={each.bookingId === booking.bookingId ? 'zd-strong' : ''}>{`${spokenDay(each.day)}　${each.minutes} 分钟`}</li>))}</ul> },
        ]}
      />
      {mayPlan && booking.day >= board.today
        ? <MoveForm board={board} booking={booking} onMove={onMove} isMoving={isMoving} />
        : <p className="zd-quiet">{mayPlan ? '这一天已经过去，不能再移动。' : '只有工艺部可以移动排期。'}</p>}
    </Drawer>
  );
};

const MoveForm = ({ board, booking, onMove, isMoving }: Pick<BookingPanelProps, 'board' | 'booking' | 'onMove' | 'isMoving'>) => {
  const [toLineId, setLine] = useState(booking.lineId);
  const [toDay, setDay] = useState(booking.day);
  const [minutes, setMinutes] = useState(booking.minutes);
  const target = cellAt(cellsOf(board), toLineId, toDay);
  const isSame = toLineId === booking.lineId && toDay === booking.day;
  const move = { booking, toLineId, toDay, minutes };
  // Beyond the board the server knows.
  const why = isSame || (target === undefined && toDay > board.until) ? null : whyNot(move, target, board.today);
  return (
    <Form layout="vertical" className="craft-form">
      <h3>移动这一天的排期</h3>
      <Form.Item label="产线"><Select value={toLineId} onChange={setLine} options={board.lines.map(({ lineId, name }) => ({ value: lineId, label: name }))} /></Form.Item>
      <Form.Item label="移到" htmlFor="craft-to-day"><DayField id="craft-to-day" min={board.today} value={toDay} onChange={setDay} /></Form.Item>
      <Form.Item label="分钟" htmlFor="craft-minutes" extra={minutes < booking.minutes ? `其余 ${booking.minutes - minutes} 分钟留在原来的一天` : '全部'}>
        <InputNumber id="craft-minutes" min={1} max={booking.minutes} precision={0} value={minutes} onChange={(value) => setMinutes(value ?? booking.minutes)} />
      </Form.Item>
      {why ? <Alert type="warning" showIcon title={why} /> : null}
      <Button type="primary" block disabled={isSame || why !== null} loading={isMoving} onClick={() => onMove(move)}>移动</Button>
    </Form>
  );
};
