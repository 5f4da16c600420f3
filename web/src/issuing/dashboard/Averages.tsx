import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IssuingDashboard } from '../../api/types';
import { useFormats } from '../../i18n/useFormats';
import { useCompany } from '../../session/company';
import { TextLink } from '../../ui/links';
import classes from './dashboard.module.css';

/** How many are accepted, and how soon, in the days of the chart. */
export function Averages({ dashboard }: { dashboard: IssuingDashboard }) {
  const { t } = useTranslation();
  const { id: companyId, timeZone } = useCompany();
  const formats = useFormats(timeZone);
  const { acceptanceRate, secondsToAcceptance, days } = dashboard;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('dashboard.averages', { count: days.length })}>
      <Title order={2} size="h5" mb="sm">
        {t('dashboard.averages', { count: days.length })}
      </Title>
      <dl className={classes.facts}>
        <dt>{t('dashboard.rate')}</dt>
        <dd>{acceptanceRate === null ? '–' : formats.percent(Number(acceptanceRate))}</dd>
        <dt>{t('dashboard.timeToAcceptance')}</dt>
        <dd>{secondsToAcceptance === null ? '–' : formats.duration(Number(secondsToAcceptance))}</dd>
      </dl>
      {acceptanceRate === null && (
        <Text size="sm" c="dimmed">
          {t('dashboard.noneDecided')}
        </Text>
      )}
      <TextLink to="/companies/$companyId/issued/statistics" params={{ companyId }} size="sm">
        {t('dashboard.toStatistics')}
      </TextLink>
    </Paper>
  );
}
