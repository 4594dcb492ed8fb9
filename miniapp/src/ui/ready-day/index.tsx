import { Text } from '@tarojs/components';
import { spokenDay } from '../../lib/dates';
import './index.scss';

interface ReadyDayProps {
  /** Null: nobody can say yet. */
  readonly readyOn: string | null;
  /** Calendar days from the order to it. */
  readonly leadDays: number | null;
  readonly late: boolean;
}

/** When made-to-order goods leave the craft department: amber as a rule, red when it takes too long. */
export const ReadyDay = ({ readyOn, leadDays, late }: ReadyDayProps) => (
  <Text className={`ready-day${late ? ' ready-day--late' : ''}`}>
    <Text className="ready-day__kind">定制</Text>
    {readyOn === null ? '交货日待工艺部排定' : `${dayOnly(readyOn)}可交${leadDays === null ? '' : `，${leadDays}\u00a0天`}`}
  </Text>
);

/** Without the weekday: it stands beside other things. */
const dayOnly = (day: string): string => spokenDay(day).split(' ')[0]!;
