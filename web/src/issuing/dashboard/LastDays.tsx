import { useTranslation } from 'react-i18next';
import type { IssuingDashboard } from '../../api/types';
import { DayChart } from '../../ui/charts/DayChart';

/** What was decided, day by day. */
export function LastDays({ days }: { days: IssuingDashboard['days'] }) {
  const { t } = useTranslation();
  const series = [
    { key: 'submitted', color: 'var(--q-calm)', counts: days.map(({ submitted }) => submitted), isOnlyTold: true },
    { key: 'accepted', color: 'var(--q-good)', counts: days.map(({ accepted }) => accepted) },
    { key: 'rejected', color: 'var(--q-bad)', counts: days.map(({ rejected }) => rejected) },
    { key: 'error', color: 'var(--q-warn)', counts: days.map(({ failed }) => failed) },
  ] as const;
  return (
    <DayChart
      title={t('dashboard.lastDays', { count: days.length })}
      days={days.map(({ day }) => day)}
      series={series.map((one) => ({ ...one, label: t(`issuing.states.${one.key}`) }))}
    />
  );
}
