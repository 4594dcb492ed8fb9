import { InputNumber, Space } from 'antd';
import { useEffect, useState } from 'react';

const YUAN_MAX = 10_000_000_000;
const yuanOf = (fen: number | undefined): number | null => (fen === undefined ? null : fen / 100);
/** Two decimals at most were let in; the product is rounded because 0.29 × 100 is not 29. */
const fenOf = (yuan: number | null): number | undefined => (yuan === null ? undefined : Math.round(yuan * 100));

/** From and to in yuan, told when one leaves the field or presses Enter. */
export const AmountFilter = ({ min, max, onChange }: { min: number | undefined; max: number | undefined; onChange: (min: number | undefined, max: number | undefined) => void }) => {
  const [from, setFrom] = useState(yuanOf(min));
  const [to, setTo] = useState(yuanOf(max));
  useEffect(() => setFrom(yuanOf(min)), [min]);
  useEffect(() => setTo(yuanOf(max)), [max]);
  const tell = (): void => {
    if (fenOf(from) !== min || fenOf(to) !== max) onChange(fenOf(from), fenOf(to));
  };
  const field = { min: 0, max: YUAN_MAX, precision: 2, controls: false, prefix: '¥', className: 'zd-filter-amount', onBlur: tell, onPressEnter: tell } as const;
  return (
    <Space.Compact>
      <InputNumber {...field} aria-label="最低金额（元）" placeholder="最低金额" value={from} onChange={setFrom} />
      <InputNumber {...field} aria-label="最高金额（元）" placeholder="最高金额" value={to} onChange={setTo} />
    </Space.Compact>
  );
};
