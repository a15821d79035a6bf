import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ReactElement, useEffect, useRef } from 'react';
import { fontFamily } from '../theme/fonts.ts';
import type { Tokens } from '../theme/tokens.ts';
import { useTokens } from './use-tokens.ts';

register([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export type Series = {
  readonly name: string;
  readonly values: readonly number[];
  /** Bars, a line with dots, a broken line with triangles: told apart without colour too. */
  readonly shape: 'bars' | 'line' | 'broken';
  readonly color: string;
};

type SeriesChartProps = {
  /** What the chart shows, for who does not see it; the numbers stand in a table. */
  readonly label: string;
  readonly names: readonly string[];
  readonly series: readonly Series[];
};

/** Numbers over time, drawn as SVG, which prints sharply. */
export function SeriesChart({ label, names, series }: SeriesChartProps): ReactElement {
  const frame = useRef<HTMLElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const colors = useTokens();
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const made = init(element, null, { renderer: 'svg' });
    chart.current = made;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.current = null;
      made.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(optionOf({ names, series, colors }), { notMerge: true });
  }, [names, series, colors]);
  return <figure ref={frame} aria-label={label} style={{ height: 220, margin: 0 }} />;
}

type Drawn = Pick<SeriesChartProps, 'names' | 'series'> & { readonly colors: Tokens };

function optionOf({ names, series, colors }: Drawn) {
  const text = { color: colors.inkQuiet, fontSize: 12 };
  return {
    animation: false,
    textStyle: { fontFamily, ...text },
    grid: { top: 34, right: 12, bottom: 26, left: 40 },
    legend: { top: 0, left: 0, itemWidth: 18, itemHeight: 8, textStyle: text },
    tooltip: {
      trigger: 'axis',
      backgroundColor: colors.panel,
      borderColor: colors.line,
      textStyle: { color: colors.ink, fontSize: 12 },
    },
    xAxis: {
      type: 'category',
      data: names,
      axisLabel: text,
      axisLine: { lineStyle: { color: colors.lineStrong } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: text,
      splitLine: { lineStyle: { color: colors.line } },
    },
    series: series.map(seriesOf),
  };
}

function seriesOf({ name, values, shape, color }: Series) {
  const common = { name, data: [...values], itemStyle: { color } };
  switch (shape) {
    case 'bars':
      return { ...common, type: 'bar', barMaxWidth: 18 };
    case 'line':
      return { ...common, type: 'line', symbol: 'circle', lineStyle: { color, width: 2 } };
    case 'broken':
      return {
        ...common,
        type: 'line',
        symbol: 'triangle',
        lineStyle: { color, width: 2, type: 'dashed' },
      };
  }
}
