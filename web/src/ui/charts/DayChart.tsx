import { Paper, Skeleton, Table, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/useFormats';
import classes from './charts.module.css';

const DayBars = lazy(() => import('./DayBars').then((module) => ({ default: module.DayBars })));

export interface DaySeries {
  key: string;
  label: string;
  /** A colour of the theme, as CSS writes it. */
  color: string;
  /** One for each day. */
  counts: readonly number[];
  /** Only in the table: what is not a part of the bar. */
  isOnlyTold?: boolean;
}

interface Props {
  title: string;
  days: readonly string[];
  series: readonly DaySeries[];
}

/** Counts by day: a picture for those who see it, and the same in a table, which is what programs read aloud. */
export function DayChart({ title, days, series }: Props) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} size="h5" mb="sm">
        {title}
      </Title>
      <Picture days={days} series={series.filter(({ isOnlyTold }) => !isOnlyTold)} />
      <details className={classes.table}>
        <summary>{t('dashboard.asTable')}</summary>
        <DayTable title={title} days={days} series={series} />
      </details>
    </Paper>
  );
}

/** The bars between their axes. Nothing here is read aloud: the table says it all. */
function Picture({ days, series }: Omit<Props, 'title'>) {
  const formats = useFormats('UTC');
  const most = Math.max(1, ...days.map((_, at) => series.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)));
  const nameOf = (at: number) => days[at] && formats.shortDate(days[at]);
  return (
    <div aria-hidden className={classes.picture}>
      <div className={classes.counts}>
        <span>{formats.count(most)}</span>
        <span>0</span>
      </div>
      <div className={classes.bars}>
        <Suspense fallback={<Skeleton h={200} />}>
          <DayBars days={days} series={series} most={most} dayName={formats.shortDate} countName={formats.count} />
        </Suspense>
      </div>
      <div className={classes.days}>
        <span>{nameOf(0)}</span>
        <span>{nameOf(Math.floor(days.length / 2))}</span>
        <span>{nameOf(days.length - 1)}</span>
      </div>
      <ul className={classes.legend}>
        {series.map(({ key, label, color }) => (
          <li key={key}>
            <span className={classes.swatch} style={{ background: color }} />
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The newest first, and only days on which something happened. */
function DayTable({ title, days, series }: Props) {
  const { t } = useTranslation();
  const formats = useFormats('UTC');
  const rows = days
    .map((day, at) => ({ day, counts: series.map(({ counts }) => counts[at] ?? 0) }))
    .filter(({ counts }) => counts.some((count) => count > 0))
    .reverse();
  return (
    <Table aria-label={title} fz="xs" horizontalSpacing={3}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('dashboard.day')}</Table.Th>
          {series.map(({ key, label }) => (
            <Table.Th key={key} className={classes.number}>
              {label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ day, counts }) => (
          <Table.Tr key={day}>
            <Table.Th scope="row">
              <time dateTime={day}>{formats.shortDate(day)}</time>
            </Table.Th>
            {series.map(({ key }, at) => (
              <Table.Td key={key} className={classes.number}>
                {formats.count(counts[at] ?? 0)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
