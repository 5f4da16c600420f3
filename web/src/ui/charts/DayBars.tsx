import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import type { DaySeries } from './DayChart';

interface Props {
  days: readonly string[];
  series: readonly DaySeries[];
  /** How a day is written below its bar, and whole. */
  dayName: (day: string) => string;
  countName: (count: number) => string;
}

/** The picture alone; it is loaded when a page first shows one. */
export function DayBars({ days, series, dayName, countName }: Props) {
  const data = days.map((day, at) => ({
    day: dayName(day),
    ...Object.fromEntries(series.map(({ key, counts }) => [key, counts[at] ?? 0])),
  }));
  return (
    <BarChart
      h={240}
      data={data}
      dataKey="day"
      type="stacked"
      series={series.map(({ key, label, color }) => ({ name: key, label, color }))}
      valueFormatter={countName}
      withLegend
      legendProps={{ verticalAlign: 'bottom' }}
      textColor="var(--mantine-color-text)"
      gridColor="var(--q-line)"
      xAxisProps={{ minTickGap: 24 }}
      yAxisProps={{ allowDecimals: false, width: 56 }}
      maxBarWidth={28}
      barProps={{ isAnimationActive: false }}
      barChartProps={{ accessibilityLayer: false }}
    />
  );
}
