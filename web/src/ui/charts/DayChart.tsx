import { Paper, Skeleton, Table, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/useFormats';
import { CalendarDate } from '../Dates';
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
  const formats = useFormats('UTC');
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} size="h5" mb="sm">
        {title}
      </Title>
      <div aria-hidden className={classes.picture}>
        <Suspense fallback={<Skeleton h={240} />}>
          <DayBars
            days={days}
            series={series.filter(({ isOnlyTold }) => !isOnlyTold)}
            dayName={formats.shortDate}
            countName={formats.count}
          />
        </Suspense>
      </div>
      <details className={classes.table}>
        <summary>{t('dashboard.asTable')}</summary>
        <DayTable title={title} days={days} series={series} />
      </details>
    </Paper>
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
    <Table aria-label={title} fz="xs">
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
              <CalendarDate date={day} />
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
