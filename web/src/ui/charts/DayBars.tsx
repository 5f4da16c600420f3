import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import type { DaySeries } from './DayChart';

interface Props {
  days: readonly string[];
  series: readonly DaySeries[];
  /** The most on one day: the height of the picture. */
  most: number;
  dayName: (day: string) => string;
  countName: (count: number) => string;
}

/** The bars alone; they are loaded when a page first shows some. Words stand beside them, as text of the page. */
export function DayBars({ days, series, most, dayName, countName }: Props) {
  const data = days.map((day, at) => ({
    day: dayName(day),
    ...Object.fromEntries(series.map(({ key, counts }) => [key, counts[at] ?? 0])),
  }));
  return (
    <BarChart
      h={200}
      data={data}
      dataKey="day"
      type="stacked"
      series={series.map(({ key, label, color }) => ({ name: key, label, color }))}
      valueFormatter={countName}
      gridColor="var(--q-line)"
      withXAxis={false}
      withYAxis={false}
      yAxisProps={{ domain: [0, most], tickCount: 3, allowDecimals: true }}
      maxBarWidth={28}
      barProps={{ isAnimationActive: false }}
      barChartProps={{ accessibilityLayer: false, margin: { top: 1, right: 0, bottom: 1, left: 0 } }}
    />
  );
}
