import { formatFen, ORDER_STATUS_NAMES, type OrderStatus } from '@zhundan/shared';
import { Tag, Tooltip, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { fullInstant, spokenInstant, spokenWait } from '../lib/dates.ts';

/** An amount in whole fen, in figures of one width. Null is a dash. */
export const Money = ({ fen, strong = false }: { fen: number | null; strong?: boolean }) =>
  <span className={strong ? 'zd-figure zd-strong' : 'zd-figure'}>{fen === null ? '—' : formatFen(fen)}</span>;

/** An instant as it is spoken (`今天 14:05`), with all of it under the pointer. Null is a dash. */
export const At = ({ instant, full = false }: { instant: string | null; full?: boolean }) => {
  if (instant === null) return <span>—</span>;
  return (
    <Tooltip title={`${fullInstant(instant, { seconds: true })}（北京时间）`}>
      <time className="zd-figure" dateTime={instant}>{full ? fullInstant(instant) : spokenInstant(instant)}</time>
    </Tooltip>
  );
};

const MINUTE_MS = 60_000;

/** How long until then, brought up to date every half minute; red when it is past. */
export const Until = ({ instant, now }: { instant: string; now?: number }) => {
  const [ticked, setTicked] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setTicked(Date.now()), MINUTE_MS / 2);
    return () => clearInterval(timer);
  }, []);
  const at = now ?? ticked;
  const left = Date.parse(instant) - at;
  return (
    <Tooltip title={`${fullInstant(instant)}（北京时间）`}>
      <Typography.Text {...(left < 0 ? { type: 'danger' as const } : left < 30 * MINUTE_MS ? { type: 'warning' as const } : {})}>
        {spokenWait(instant, at)}
      </Typography.Text>
    </Tooltip>
  );
};

/** An order's number, copied with one click; with `to`, a way to it. */
export const OrderNo = ({ no, to }: { no: string; to?: string }) => (
  <Typography.Text className="zd-order-no" copyable={{ text: no, tooltips: ['复制订单号', '已复制'] }}>
    {to === undefined ? no : <Link to={to}>{no}</Link>}
  </Typography.Text>
);

const STATUS_COLOURS: Record<OrderStatus, string> = {
  held: 'gold', placed: 'cyan', picking: 'blue', shipped: 'geekblue', completed: 'green', cancelled: 'default', rejected: 'red',
};

export const OrderStatusTag = ({ status }: { status: OrderStatus }) =>
  <Tag color={STATUS_COLOURS[status]}>{ORDER_STATUS_NAMES[status]}</Tag>;
