import { describe, expect, test } from '@jest/globals';
import { byDay } from './charts.ts';

const points = ['2026-11-25', '2026-11-26', '2026-11-27'].map((key, index) => ({ key, label: key, firsts: [100, 100, 20][index]!, count: [90, 80, 10][index]! }));
const seriesOf = (now: string) => (byDay(points, Date.parse(now)).series as { name: string; symbol?: string; data: unknown[]; lineStyle?: { type?: string } }[]);

describe('the picture by day', () => {
  test('draws the day that still runs apart: hollow, dashed, and not as the end of the line', () => {
    const [, line, running] = seriesOf('2026-11-27T06:20:00Z');
    expect([line!.data, running!.data]).toEqual([[90, 80, null], [null, 80, 50]]);
    expect([running!.name, running!.symbol, running!.lineStyle!.type]).toEqual(['今天，截至 14:20', 'emptyCircle', 'dashed']);
  });

  test('is one whole line when every day of it is over', () => {
    expect(seriesOf('2026-11-27T16:00:00Z').map(({ data }) => data)).toEqual([[100, 100, 20], [90, 80, 50]]);
  });
});
