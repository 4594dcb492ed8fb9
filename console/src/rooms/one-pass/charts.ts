import type { OnePassPoint } from '@zhundan/shared';
import { dayOf, spokenDay, spokenInstant } from '../../lib/dates.ts';
import { COLOURS } from '../../ui/index.ts';
import type { ChartOption } from '../../ui/echarts.ts';
import { share } from './query.ts';

/** What franchise orders were right the first time before, and what the plan promises. */
export const BEFORE_PERCENT = 61, GOAL_PERCENT = 98.7;
/** From so many on, the dots of the days are small. */
const CROWDED_DAYS = 45;

const tip = (points: readonly OnePassPoint[], word: (point: OnePassPoint) => string) => (raw: unknown): string => {
  const [{ dataIndex = 0 } = {}] = (Array.isArray(raw) ? raw : [raw]) as { dataIndex?: number }[];
  const point = points[dataIndex];
  return point ? word(point).split('\n').map(escaped).join('<br>') : '';
};

/** ECharts puts this into the page as HTML, and names of stores and rules are people's own words. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const marks = {
  silent: true, symbol: 'none', lineStyle: { type: 'dashed' as const, width: 1.5 },
  data: [
    { yAxis: BEFORE_PERCENT, lineStyle: { color: COLOURS.accent }, label: { formatter: `上线前 ${BEFORE_PERCENT}%`, position: 'end' as const, color: COLOURS.accent } },
    { yAxis: GOAL_PERCENT, lineStyle: { color: COLOURS.good }, label: { formatter: `目标 ${GOAL_PERCENT}%`, position: 'end' as const, color: COLOURS.good } },
  ],
};

/** Where the axis begins: below the worst day and the mark of before, in tens, so that a change can be seen. */
const floorOf = (points: readonly OnePassPoint[]): number =>
  Math.max(0, Math.floor(Math.min(BEFORE_PERCENT, ...points.flatMap(({ count, firsts }) => share(count, firsts) ?? [])) / 10) * 10 - 10);

/**
 * The rate of each day as a line, over how many first submits it stands on. A day that still runs is no day yet: its point is
 * hollow and its line dashed, and half of its submits are no fall.
 */
export const byDay = (points: readonly OnePassPoint[], now: number = Date.now()): ChartOption => {
  const soFar = new Date(now).toISOString(), running = dayOf(soFar);
  return {
  animationDuration: 200,
  grid: { left: 52, right: 84, top: 20, bottom: 28 },
  tooltip: { trigger: 'axis', formatter: tip(points, ({ key, firsts, count }) => (firsts === 0 ? `${spokenDay(key)}\n没有提交` : `${spokenDay(key)}${key === running ? `，${untilNow(soFar, now)}` : ''}\n一次性合格率 ${share(count, firsts)}%\n${firsts} 次首次提交，${count} 次一次通过`)) },
  xAxis: { type: 'category', data: points.map(({ key }) => key), axisLabel: { formatter: (day: string) => `${Number(day.slice(5, 7))}-${day.slice(8)}` }, axisTick: { show: false } },
  yAxis: [
    { type: 'value', min: floorOf(points), max: 100, axisLabel: { formatter: '{value}%' }, splitLine: { lineStyle: { color: COLOURS.line } } },
    { type: 'value', min: 0, max: (value: { max: number }) => Math.max(10, value.max * 6), axisLabel: { show: false }, splitLine: { show: false } },
  ],
  series: [
    { name: '首次提交', type: 'bar', yAxisIndex: 1, data: points.map(({ key, firsts }) => (key === running ? { value: firsts, itemStyle: RUNNING_BAR } : firsts)), itemStyle: { color: COLOURS.brandSoft }, barMaxWidth: 24 },
    { name: '一次性合格率', type: 'line', data: points.map(({ key, count, firsts }) => (key === running ? null : share(count, firsts))), symbolSize: points.length > CROWDED_DAYS ? 5 : 8, showSymbol: true, showAllSymbol: true, lineStyle: { width: 2.5 }, itemStyle: { color: COLOURS.brand }, connectNulls: false, markLine: marks },
    ...runningPart(points, running, untilNow(soFar, now)),
  ],
  };
};

/** `截至 14:20`: what the day is a part of. */
const untilNow = (instant: string, now: number): string => `截至 ${spokenInstant(instant, now).replace('今天 ', '')}`;

const RUNNING_BAR = { color: 'transparent', borderColor: COLOURS.series[2], borderType: 'dashed' as const };

/** From the last whole day to the one that runs. */
const runningPart = (points: readonly OnePassPoint[], running: string, until: string) => {
  const at = points.findIndex(({ key }) => key === running);
  if (at === -1) return [];
  return [{
    name: `今天，${until}`, type: 'line' as const, symbol: 'emptyCircle', symbolSize: 9, showAllSymbol: true, itemStyle: { color: COLOURS.series[2] },
    lineStyle: { width: 1.5, type: 'dashed' as const, opacity: 0.6 }, data: points.map(({ count, firsts }, index) => (index === at || index === at - 1 ? share(count, firsts) : null)),
    label: { show: true, position: 'bottom' as const, color: COLOURS.quiet, formatter: ({ dataIndex }: { dataIndex: number }) => (dataIndex === at ? `今天，${until}` : '') },
  }];
};

/** Stores, the one that needs help most on top. */
export const byStore = (points: readonly OnePassPoint[]): { option: ChartOption; shown: readonly OnePassPoint[] } => {
  const shown = points.toSorted((a, b) => b.count / b.firsts - a.count / a.firsts || a.firsts - b.firsts);
  return { shown, option: {
    animationDuration: 200,
    grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
    tooltip: { formatter: tip(shown, ({ key, label, firsts, count }) => `${key} ${label}\n${firsts} 次首次提交，${count} 次一次通过`) },
    xAxis: { type: 'value', max: 100, show: false },
    yAxis: { type: 'category', data: shown.map(({ key, label }) => `${key} ${label}`), axisLabel: { width: 150, overflow: 'truncate' }, axisTick: { show: false }, axisLine: { show: false } },
    series: [{
      name: '一次性合格率', type: 'bar', barWidth: 12, showBackground: true, backgroundStyle: { color: COLOURS.background, borderRadius: 3 },
      data: shown.map(({ count, firsts }) => ({ value: share(count, firsts), itemStyle: { color: (share(count, firsts) ?? 0) < BEFORE_PERCENT ? COLOURS.accent : COLOURS.brand, borderRadius: 3 } })),
      label: { show: true, position: 'right', formatter: ({ value }) => `${Number(value).toFixed(1)}%`, color: COLOURS.ink },
    }],
  } };
};

/** What stood in the way, the commonest on top. */
export const byCause = (points: readonly OnePassPoint[]): { option: ChartOption; shown: readonly OnePassPoint[] } => {
  const shown = points.toReversed();
  return { shown, option: {
    animationDuration: 200,
    grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
    tooltip: { formatter: tip(shown, ({ label, count, firsts }) => `${label}\n挡下 ${count} 次首次提交，占全部的 ${share(count, firsts)}%`) },
    xAxis: { type: 'value', show: false },
    yAxis: { type: 'category', data: shown.map(({ label }) => label), axisLabel: { width: 170, overflow: 'truncate' }, axisTick: { show: false }, axisLine: { show: false } },
    series: [{ name: '挡下', type: 'bar', barWidth: 14, data: shown.map(({ count }) => count), itemStyle: { color: COLOURS.accent, borderRadius: 3 }, label: { show: true, position: 'right', formatter: '{c} 次', color: COLOURS.ink } }],
  } };
};
