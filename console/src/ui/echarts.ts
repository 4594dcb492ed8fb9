import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts';
import {
  DataZoomComponent, type DataZoomComponentOption, GridComponent, type GridComponentOption, LegendComponent,
  type LegendComponentOption, MarkLineComponent, type MarkLineComponentOption, TooltipComponent, type TooltipComponentOption,
} from 'echarts/components';
import { type ComposeOption, type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { COLOURS } from './colours.ts';

/** Only what the rooms draw with: all of ECharts is a megabyte. Need another kind? Add it here. */
use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, MarkLineComponent, DataZoomComponent, CanvasRenderer]);

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
  | MarkLineComponentOption | DataZoomComponentOption
>;

const THEME = {
  color: COLOURS.series,
  textStyle: { fontFamily: 'inherit', color: COLOURS.quiet },
};

export const initChart = (place: HTMLElement): EChartsType => init(place, THEME);
