import { Stack } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../api/types';
import { NotFoundPage } from '../../app/NotFoundPage';
import { PageSkeleton } from '../../app/PageSkeleton';
import { useCompany } from '../../session/company';
import { can } from '../../session/session';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextLink } from '../../ui/links';
import { Page } from '../../ui/Page';
import classes from '../work.module.css';
import { JobHistory } from './JobHistory';
import { JobOutcomeLabel, jobOutcomes } from './JobOutcomeLabel';
import { JobSteps } from './JobSteps';
import { NextRun } from './JobTable';
import { type Owner, useJobName, useJobs, useScheduleWords } from './jobs';

/** A job of the company: when it runs, and every run. */
export function CompanyJobPage() {
  const company = useCompany();
  const { job } = useParams({ from: '/shell/companies/$companyId/work/jobs/$job' });
  return <JobPage owner={company.id} name={job} mayManage={can(company, 'work.manage')} />;
}

/** A job of the server, for its operators. */
export function ServerJobPage() {
  const { job } = useParams({ from: '/shell/system/jobs/$job' });
  return <JobPage owner={null} name={job} mayManage />;
}

function JobPage({ owner, name, mayManage }: { owner: Owner; name: string; mayManage: boolean }) {
  const { t } = useTranslation();
  const jobs = useJobs(owner);
  const { outcome } = useSearch({ strict: false });
  const nameOf = useJobName();
  const job = jobs.data?.find((one) => one.name === name);
  if (jobs.isSuccess && job === undefined) return <NotFoundPage />;
  return (
    <Page title={job ? nameOf(job) : t('jobs.one')} actions={job && mayManage && <JobSteps owner={owner} job={job} />}>
      {jobs.error && <ErrorNote error={jobs.error} onRetry={() => void jobs.refetch()} />}
      {jobs.isPending && <PageSkeleton />}
      {job && (
        <Stack>
          <Standing owner={owner} job={job} />
          <JobHistory owner={owner} job={job} outcome={jobOutcomes.find((known) => known === outcome)} />
        </Stack>
      )}
    </Page>
  );
}

function Standing({ owner, job }: { owner: Owner; job: Job }) {
  const { t } = useTranslation();
  const schedule = useScheduleWords()(job);
  return (
    <>
      <div role="status">{job.last ? <JobOutcomeLabel outcome={job.last.outcome} /> : t('jobs.states.never')}</div>
      <dl className={classes.facts}>
        <Fact name={t('jobs.facts.schedule')}>{schedule}</Fact>
        <Fact name={t('jobs.facts.next')}>
          <NextRun job={job} />
        </Fact>
        {job.failures > 0 && <Fact name={t('jobs.facts.failures')}>{job.failures}</Fact>}
      </dl>
      {owner !== null && job.section !== null && (
        <TextLink to="/companies/$companyId/settings/rules" params={{ companyId: owner }}>
          {t('jobs.settings')}
        </TextLink>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
