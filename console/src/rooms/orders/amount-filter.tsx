import { reversedRanges } from '@zhundan/shared';
import { InputNumber, Space } from 'antd';
import { useEffect, useState } from 'react';
import { FieldTrouble } from '../../ui/index.ts';

const YUAN_MAX = 10_000_000_000;
const TROUBLE_ID = 'amount-trouble';
const yuanOf = (fen: number | undefined): number | null => (fen === undefined ? null : fen / 100);
/** Two decimals at most were let in; the product is rounded because 0.29 × 100 is not 29. */
const fenOf = (yuan: number | null): number | undefined => (yuan === null ? undefined : Math.round(yuan * 100));

/** From and to in yuan, told when one leaves the field or presses Enter; a range that runs backwards is told to nobody but who typed it. */
export const AmountFilter = ({ min, max, onChange }: { min: number | undefined; max: number | undefined; onChange: (min: number | undefined, max: number | undefined) => void }) => {
  const [from, setFrom] = useState(yuanOf(min));
  const [to, setTo] = useState(yuanOf(max));
  useEffect(() => setFrom(yuanOf(min)), [min]);
  useEffect(() => setTo(yuanOf(max)), [max]);
  const [reversed] = reversedRanges({ minFen: fenOf(from), maxFen: fenOf(to) });
  const tell = (): void => {
    if (!reversed && (fenOf(from) !== min || fenOf(to) !== max)) onChange(fenOf(from), fenOf(to));
  };
  const field = {
    min: 0, max: YUAN_MAX, precision: 2, controls: false, prefix: '¥', className: 'zd-filter-amount', onBlur: tell, onPressEnter: tell,
    ...(reversed ? { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': TROUBLE_ID } : {}),
  } as const;
  return (
    <FieldTrouble id={TROUBLE_ID} trouble={reversed?.message}>
      <Space.Compact>
        <InputNumber {...field} aria-label="最低金额（元）" placeholder="最低金额" value={from} onChange={setFrom} />
        <InputNumber {...field} aria-label="最高金额（元）" placeholder="最高金额" value={to} onChange={setTo} />
      </Space.Compact>
    </FieldTrouble>
  );
};
