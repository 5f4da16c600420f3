import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../ui/ErrorNote';
import { JobTable } from '../work/jobs/JobTable';
import { useJobs } from '../work/jobs/jobs';

/** What the server does by itself for all companies. */
export function ServerJobs() {
  const { t } = useTranslation();
  const jobs = useJobs(null);
  return (
    <section>
      <Title order={2} size="h4">
        {t('jobs.serverTitle')}
      </Title>
      <Text mb="sm">{t('jobs.serverIntro')}</Text>
      {jobs.error && <ErrorNote error={jobs.error} onRetry={() => void jobs.refetch()} />}
      {jobs.data && <JobTable owner={null} jobs={jobs.data} mayManage label={t('jobs.serverTitle')} />}
    </section>
  );
}
