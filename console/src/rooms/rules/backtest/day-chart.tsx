import type { Backtest } from '@zhundan/shared';
import { useMemo } from 'react';
import { Chart } from '../../../ui/chart.tsx';
import { COLOURS } from '../../../ui/index.ts';

const DAY_MS = 86_400_000, SHANGHAI_MS = 8 * 3_600_000;

/** Every day of the period, so that quiet days show as gaps. */
const daysBetween = (since: string, until: string): string[] => {
  const from = Math.floor((Date.parse(since) + SHANGHAI_MS) / DAY_MS), to = Math.floor((Date.parse(until) + SHANGHAI_MS) / DAY_MS);
  return Array.from({ length: to - from + 1 }, (_, index) => new Date((from + index) * DAY_MS).toISOString().slice(0, 10));
};

/** What would have been stopped each day, by what became of it. A click lists the day. */
export const DayChart = ({ backtest, onDay }: { backtest: Backtest; onDay: (day: string) => void }) => {
  const { since, until, tally } = backtest;
  const days = useMemo(() => daysBetween(since, until), [since, until]);
  const option = useMemo(() => {
    const byDay = new Map(tally.days.map((each) => [each.day, each]));
    const bars = (name: string, color: string, of: 'bad' | 'fine' | 'undecided') =>
      ({ name, type: 'bar' as const, stack: 'all', itemStyle: { color }, barMaxWidth: 18, data: days.map((day) => byDay.get(day)?.[of] ?? 0) });
    return {
      grid: { left: 36, right: 8, top: 32, bottom: 24 }, legend: { top: 0, right: 0, itemWidth: 12, itemHeight: 12 }, tooltip: { trigger: 'axis' as const },
      xAxis: { type: 'category' as const, data: days, axisLabel: { formatter: (day: string) => day.slice(5).replace('-', '/') }, axisTick: { show: false } },
      yAxis: { type: 'value' as const, minInterval: 1 },
      series: [bars('后来出问题', COLOURS.bad, 'bad'), bars('正常', COLOURS.good, 'fine'), bars('未结束或没成单', COLOURS.series[5], 'undecided')],
    };
  }, [days, tally]);
  return <Chart option={option} height={220} summary={`每天会拦下的提交，共 ${tally.days.length} 天有`} onPoint={({ dataIndex }) => { const day = days[dataIndex]; if (day) onDay(day); }} />;
};
