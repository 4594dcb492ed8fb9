import { useEffect, useRef } from 'react';
import type { EChartsType } from 'echarts/core';
import type { ChartProps } from './chart.tsx';
import { initChart } from './echarts.ts';

/** The drawing itself. Rooms take `Chart` from chart.tsx, which fetches this when it is wanted. */
export default function ChartDrawing({ option, height, summary, onPoint }: ChartProps) {
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

  return <div ref={place} className="zd-chart" style={{ height }} role="img" aria-label={summary} />;
}
