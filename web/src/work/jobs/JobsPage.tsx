import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../../app/PageSkeleton';
import { useCompany } from '../../session/company';
import { can } from '../../session/session';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { Page } from '../../ui/Page';
import { JobTable } from './JobTable';
import { useJobs } from './jobs';

/** What the program does for the company by itself, again and again. */
export function JobsPage() {
  const { t } = useTranslation();
  const company = useCompany();
  const jobs = useJobs(company.id);
  return (
    <Page title={t('jobs.title')}>
      {jobs.error && <ErrorNote error={jobs.error} onRetry={() => void jobs.refetch()} />}
      {jobs.isPending && <PageSkeleton />}
      {jobs.data?.length === 0 && <EmptyState title={t('jobs.none')} why={t('jobs.noneWhy')} />}
      {jobs.data && jobs.data.length > 0 && (
        <JobTable owner={company.id} jobs={jobs.data} mayManage={can(company, 'work.manage')} label={t('jobs.title')} />
      )}
    </Page>
  );
}
