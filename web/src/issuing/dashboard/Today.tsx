import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IssuingDashboard } from '../../api/types';
import { useFormats } from '../../i18n/useFormats';
import { useCompany } from '../../session/company';
import { TextLink } from '../../ui/links';
import { DocumentStateLabel } from '../DocumentStateLabel';
import type { DocumentFilters } from '../filters';
import classes from './dashboard.module.css';

const shown = ['submitted', 'accepted', 'rejected', 'error'] as const;

/** What came into each state since midnight on the company's clock; each number leads to the documents. */
export function Today({ dashboard }: { dashboard: IssuingDashboard }) {
  const { t } = useTranslation();
  const { timeZone } = useCompany();
  const today = dashboard.days.at(-1)?.day ?? '';
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('dashboard.today')}{' '}
        <Text span c="dimmed" size="sm">
          ({timeZone})
        </Text>
      </Title>
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
        {shown.map((state) => (
          <TodayCard key={state} state={state} count={dashboard.today[state] ?? 0} filters={filtersOf(state, today)} />
        ))}
      </SimpleGrid>
    </section>
  );
}

function TodayCard({
  state,
  count,
  filters,
}: {
  state: (typeof shown)[number];
  count: number;
  filters: DocumentFilters;
}) {
  const { t } = useTranslation();
  const { id: companyId, timeZone } = useCompany();
  const formats = useFormats(timeZone);
  return (
    <Paper withBorder p="sm" data-today={state}>
      <DocumentStateLabel state={state} />
      <TextLink
        to="/companies/$companyId/issued"
        params={{ companyId }}
        search={filters}
        className={classes.figure}
        aria-label={t('dashboard.todayCount', { number: formats.count(count), state: t(`issuing.states.${state}`) })}
      >
        {formats.count(count)}
      </TextLink>
    </Paper>
  );
}

/** The same documents in the list. What needs attention is shown whole: it waits, whenever it began. */
export function filtersOf(state: (typeof shown)[number], day: string): DocumentFilters {
  switch (state) {
    case 'submitted':
      return { by: 'submitted', from: day, to: day };
    case 'accepted':
    case 'rejected':
      return { state, by: 'decided', from: day, to: day };
    case 'error':
      return { state };
  }
}
