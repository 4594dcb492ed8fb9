import { lazy, Suspense } from 'react';
import type { ChartOption } from './echarts.ts';

export interface ChartProps {
  /** As ECharts wants it. */
  readonly option: ChartOption;
  /** In pixels; kept free while the drawing is on its way. */
  readonly height: number;
  /** What a screen reader says in its place. */
  readonly summary: string;
  /** Called with what was clicked. */
  readonly onPoint?: (point: { seriesName?: string; name: string; dataIndex: number; value: unknown }) => void;
}

/** ECharts weighs as much as everything else together: it is fetched when the first picture is shown. */
const Drawing = lazy(() => import('./chart-drawing.tsx'));

/** A picture of figures. */
export const Chart = (props: ChartProps) => (
  <Suspense fallback={<div style={{ height: props.height }} role="status" aria-label="正在画图" />}><Drawing {...props} /></Suspense>
);
