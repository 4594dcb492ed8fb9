import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface DayFieldProps {
  readonly id: string;
  /** `2026-11-23`. */
  readonly value: string;
  readonly min: string;
  readonly max?: string;
  readonly onChange: (day: string) => void;
}

/** A day to choose or to type. */
export const DayField = ({ id, value, min, max, onChange }: DayFieldProps) => (
  <DatePicker
    id={id} className="craft-day-field" allowClear={false} value={dayjs(value)} onChange={(day) => day && onChange(day.format('YYYY-MM-DD'))}
    disabledDate={(day) => day.format('YYYY-MM-DD') < min || (max !== undefined && day.format('YYYY-MM-DD') > max)}
  />
);
