import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../api/types';
import classes from '../../invoices/invoices.module.css';
import { Instant } from '../../ui/Dates';
import { TextLink } from '../../ui/links';
import { JobOutcomeLabel } from './JobOutcomeLabel';
import { JobSteps } from './JobSteps';
import { durationWords, type Owner, useJobName, useScheduleWords } from './jobs';

interface Props {
  owner: Owner;
  jobs: Job[];
  mayManage: boolean;
  label: string;
}

export function JobTable({ owner, jobs, mayManage, label }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.sheet}>
      <Table aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('jobs.columns.job')}</Table.Th>
            <Table.Th>{t('jobs.columns.last')}</Table.Th>
            <Table.Th className={classes.wide}>{t('jobs.columns.took')}</Table.Th>
            <Table.Th className={classes.wide}>{t('jobs.columns.items')}</Table.Th>
            <Table.Th className={classes.medium}>{t('jobs.columns.next')}</Table.Th>
            {mayManage && <Table.Th className={classes.medium}>{t('jobs.columns.steps')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {jobs.map((job) => (
            <Table.Tr key={job.name} className={classes.row}>
              <Table.Td>
                <JobLink owner={owner} job={job} />
                <div className={classes.secondary}>
                  <Schedule job={job} />
                </div>
                <div className={`${classes.secondary} ${classes.narrow}`}>
                  {t('jobs.columns.next')}: <NextRun job={job} />
                </div>
              </Table.Td>
              <Table.Td>
                <LastRun job={job} />
              </Table.Td>
              <Took job={job} />
              <Table.Td className={classes.medium}>
                <NextRun job={job} />
              </Table.Td>
              {mayManage && (
                <Table.Td className={classes.medium}>
                  <JobSteps owner={owner} job={job} size="xs" />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function JobLink({ owner, job }: { owner: Owner; job: Job }) {
  const name = useJobName()(job);
  return owner === null ? (
    <TextLink to="/system/jobs/$job" params={{ job: job.name }}>
      {name}
    </TextLink>
  ) : (
    <TextLink to="/companies/$companyId/work/jobs/$job" params={{ companyId: owner, job: job.name }}>
      {name}
    </TextLink>
  );
}

function Schedule({ job }: { job: Job }) {
  return useScheduleWords()(job);
}

function LastRun({ job: { last, failures } }: { job: Job }) {
  const { t } = useTranslation();
  if (last === null) return t('jobs.states.never');
  return (
    <>
      <JobOutcomeLabel outcome={last.outcome} />
      <div className={classes.secondary}>
        <Instant at={last.startedAt} />
      </div>
      {last.error !== null && <div className={classes.secondary}>{last.error}</div>}
      {failures > 1 && <div className={classes.secondary}>{t('jobs.failures', { count: failures })}</div>}
    </>
  );
}

function Took({ job: { last } }: { job: Job }) {
  const { i18n } = useTranslation();
  const took = last?.durationMs ?? null;
  return (
    <>
      <Table.Td className={classes.wide}>{took === null ? '–' : durationWords(i18n.language, took)}</Table.Td>
      <Table.Td className={classes.wide}>{last?.items ?? '–'}</Table.Td>
    </>
  );
}

/** When it runs next, or why it does not. */
export function NextRun({ job }: { job: Job }) {
  const { t } = useTranslation();
  return (
    <>
      {job.nextAt !== null && <Instant at={job.nextAt} />}
      {job.pausedByName !== null && <div>{t('jobs.pausedBy', { name: job.pausedByName })}</div>}
      {job.nextAt === null && job.pausedAt === null && t('jobs.notPlanned')}
      {job.askedByName !== null && (
        <div className={classes.secondary}>{t('jobs.askedFor', { name: job.askedByName })}</div>
      )}
    </>
  );
}
