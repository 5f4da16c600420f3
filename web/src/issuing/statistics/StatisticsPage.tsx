import { Button, Group, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';
import type { AnswerStatistics } from '../../api/types';
import { PageSkeleton } from '../../app/PageSkeleton';
import { useCompany } from '../../session/company';
import { dayIn } from '../../start/dueDates';
import { DayChart } from '../../ui/charts/DayChart';
import { DownloadMenu } from '../../ui/DownloadMenu';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { Page } from '../../ui/Page';
import { PivotTable } from './PivotTable';
import { countsOf, daysBetween } from './pivot';

/** How many days are shown until somebody says otherwise. */
const usual = 30;
const spans = [7, 30, 90, 365] as const;

interface Days {
  from: string;
  to: string;
}

/** What the authority said over time, and how often it named which code. */
export function StatisticsPage() {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const { days, change } = useDays();
  const statistics = useStatistics(companyId, days);
  const path = `/api/v1/companies/${companyId}/authority-answers/statistics/export`;
  return (
    <Page
      title={t('dashboard.statistics.title')}
      actions={<DownloadMenu label={t('activity.download')} path={path} filters={{ ...days }} />}
    >
      <DaysBar days={days} onChange={change} />
      {statistics.error && <ErrorNote error={statistics.error} onRetry={() => void statistics.refetch()} />}
      {statistics.isPending && <PageSkeleton />}
      {statistics.data?.length === 0 && (
        <EmptyState title={t('dashboard.statistics.none')} why={t('dashboard.statistics.noneWhy')} />
      )}
      {statistics.data && statistics.data.length > 0 && (
        <>
          <AnswersByDay statistics={statistics.data} days={days} />
          <PivotTable statistics={statistics.data} days={days} />
        </>
      )}
    </Page>
  );
}

function AnswersByDay({ statistics, days: { from, to } }: { statistics: AnswerStatistics; days: Days }) {
  const { t } = useTranslation();
  const days = daysBetween(from, to);
  const series = [
    { key: 'acceptance', color: 'var(--q-good)' },
    { key: 'rejection', color: 'var(--q-bad)' },
    { key: 'confirmation', color: 'var(--q-calm)' },
  ] as const;
  return (
    <DayChart
      title={t('dashboard.statistics.byDay')}
      days={days}
      series={series.map((one) => ({
        ...one,
        label: t(`issuing.answers.kinds.${one.key}`),
        counts: countsOf(statistics, one.key, days),
      }))}
    />
  );
}

function DaysBar({ days, onChange }: { days: Days; onChange: (days: Partial<Days>) => void }) {
  const { t } = useTranslation();
  const { timeZone } = useCompany();
  const today = dayIn(new Date(), timeZone, 0);
  const input = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      label={t(`issuing.answers.filters.${name}`)}
      value={days[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value || undefined })}
    />
  );
  return (
    <Group gap="xs" align="end">
      {input('from')}
      {input('to')}
      {spans.map((span) => (
        <Button
          key={span}
          variant="default"
          onClick={() => onChange({ from: dayIn(new Date(), timeZone, 1 - span), to: today })}
        >
          {t('dashboard.statistics.span', { count: span })}
        </Button>
      ))}
    </Group>
  );
}

function useStatistics(companyId: string, days: Days) {
  return useQuery({
    queryKey: [...keys.answers(companyId), 'statistics', days],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/companies/{companyId}/authority-answers/statistics', {
          params: { path: { companyId }, query: days },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** The days in the address; what is not said there is the last month on the company's calendar. */
function useDays() {
  const { timeZone } = useCompany();
  const asked = useSearch({ from: '/shell/companies/$companyId/issued/statistics' });
  const navigate = useNavigate({ from: '/companies/$companyId/issued/statistics' });
  const to = asked.to ?? dayIn(new Date(), timeZone, 0);
  const from = asked.from ?? dayIn(new Date(`${to}T12:00:00Z`), 'UTC', 1 - usual);
  return {
    days: { from, to },
    change: (changes: Partial<Days>) => void navigate({ search: (old) => ({ ...old, ...changes }), replace: true }),
  };
}
