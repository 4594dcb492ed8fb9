import { useEffect, useRef } from 'react';
import type { EChartsType } from 'echarts/core';
import { initChart, type ChartOption } from './echarts.ts';

/**
 * A picture of figures. `option` as ECharts wants it; `summary` is what a screen reader says in its place. `onPoint` is
 * called with what was clicked.
 */
export const Chart = ({ option, height, summary, onPoint }: {
  option: ChartOption; height: number; summary: string;
  onPoint?: (point: { seriesName?: string; name: string; dataIndex: number; value: unknown }) => void;
}) => {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const pointed = useRef(onPoint);
  pointed.current = onPoint;

  useEffect(() => {
    const drawn = initChart(place.current!);
    chart.current = drawn;
    drawn.on('click', (point) => pointed.current?.({
      name: point.name, dataIndex: point.dataIndex, value: point.value, ...(point.seriesName ? { seriesName: point.seriesName } : {}),
    }));
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(place.current!);
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => chart.current?.setOption(option, { notMerge: true }), [option]);

  return <div ref={place} style={{ height }} role="img" aria-label={summary} />;
};
