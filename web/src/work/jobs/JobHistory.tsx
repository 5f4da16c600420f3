import { Group, NativeSelect, Table, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Job, JobOutcome, JobRun } from '../../api/types';
import { PageSkeleton } from '../../app/PageSkeleton';
import classes from '../../invoices/invoices.module.css';
import { Instant } from '../../ui/Dates';
import { DownloadMenu } from '../../ui/DownloadMenu';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { ListFooter } from '../../ui/ListFooter';
import { JobOutcomeLabel, jobOutcomes } from './JobOutcomeLabel';
import { durationWords, type Owner, useRuns } from './jobs';

interface Props {
  owner: Owner;
  job: Job;
  outcome: JobOutcome | undefined;
}

/** Every run of a job, newest first. */
export function JobHistory({ owner, job, outcome }: Props) {
  const { t } = useTranslation();
  const runs = useRuns(owner, job, outcome);
  const items = runs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('jobs.history.title')}
        </Title>
        <Group gap="xs">
          <DownloadMenu
            label={t('jobs.history.download')}
            path={`/api/v1/${owner === null ? 'system' : `companies/${owner}`}/jobs/${job.name}/runs/export`}
            filters={{ outcome }}
          />
          <OutcomeFilter outcome={outcome} />
        </Group>
      </Group>
      {runs.error && <ErrorNote error={runs.error} onRetry={() => void runs.refetch()} />}
      {runs.isPending && <PageSkeleton />}
      {runs.isSuccess && items.length === 0 && (
        <EmptyState
          title={t(outcome ? 'jobs.history.noneFiltered' : 'jobs.history.none')}
          why={t(outcome ? 'jobs.history.noneFilteredWhy' : 'jobs.history.noneWhy')}
        />
      )}
      {items.length > 0 && (
        <>
          <RunTable runs={items} />
          <ListFooter shown={items.length} list={runs} />
        </>
      )}
    </>
  );
}

function OutcomeFilter({ outcome }: { outcome: JobOutcome | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <NativeSelect
      aria-label={t('jobs.history.filter')}
      value={outcome ?? ''}
      data={[
        { value: '', label: t('jobs.history.every') },
        ...jobOutcomes.map((value) => ({ value, label: t(`jobs.states.${value}`) })),
      ]}
      onChange={(event) =>
        void navigate({ to: '.', search: { outcome: event.currentTarget.value || undefined }, replace: true })
      }
    />
  );
}

function RunTable({ runs }: { runs: JobRun[] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.sheet}>
      <Table aria-label={t('jobs.history.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('jobs.columns.started')}</Table.Th>
            <Table.Th>{t('jobs.columns.outcome')}</Table.Th>
            <Table.Th className={classes.medium}>{t('jobs.columns.took')}</Table.Th>
            <Table.Th className={classes.medium}>{t('jobs.columns.items')}</Table.Th>
            <Table.Th className={classes.wide}>{t('jobs.columns.askedBy')}</Table.Th>
            <Table.Th className={classes.wide}>{t('jobs.columns.node')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {runs.map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function RunRow({ run }: { run: JobRun }) {
  const { t, i18n } = useTranslation();
  return (
    <Table.Tr className={classes.row}>
      <Table.Td>
        <Instant at={run.startedAt} />
      </Table.Td>
      <Table.Td>
        <JobOutcomeLabel outcome={run.outcome} />
        {run.error !== null && <div className={classes.secondary}>{run.error}</div>}
      </Table.Td>
      <Table.Td className={classes.medium}>
        {run.durationMs === null ? '–' : durationWords(i18n.language, run.durationMs)}
      </Table.Td>
      <Table.Td className={classes.medium}>{run.items ?? '–'}</Table.Td>
      <Table.Td className={classes.wide}>{run.askedByName ?? t('jobs.history.schedule')}</Table.Td>
      <Table.Td className={classes.wide}>{run.node}</Table.Td>
    </Table.Tr>
  );
}
