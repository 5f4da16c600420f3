import { Group, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../api/types';
import { PageSkeleton } from '../app/PageSkeleton';
import { wordsFor } from '../i18n/words';
import { useCompany } from '../session/company';
import { Instant } from '../ui/Dates';
import { ErrorNote } from '../ui/ErrorNote';
import { Page } from '../ui/Page';
import { BatchItems } from './BatchItems';
import { BatchProgress } from './BatchProgress';
import { BatchStateLabel } from './BatchStateLabel';
import { BatchSteps } from './BatchSteps';
import { useBatch } from './batches';
import { useBatchName } from './useBatchName';
import classes from './work.module.css';

/** One batch: where it stands, what became of each item, and the ways to stop it. */
export function BatchPage() {
  const { t } = useTranslation();
  const company = useCompany();
  const { batchId } = useParams({ from: '/shell/companies/$companyId/work/batches/$batchId' });
  const { data: batch, error, isPending, refetch } = useBatch(company.id, batchId);
  const nameOf = useBatchName();
  return (
    <Page title={batch ? nameOf(batch) : t('work.batches.one')} actions={batch && <BatchSteps batch={batch} />}>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {isPending && <PageSkeleton />}
      {batch && (
        <Stack>
          <Standing batch={batch} />
          <BatchItems batch={batch} />
        </Stack>
      )}
    </Page>
  );
}

function Standing({ batch }: { batch: Batch }) {
  const { i18n } = useTranslation();
  return (
    <Stack gap="xs">
      <Group role="status">
        <BatchStateLabel state={batch.state} />
        {batch.errorCode && wordsFor(i18n, `errors.codes.${batch.errorCode}`, batch.errorMessage ?? '')}
      </Group>
      <BatchProgress batch={batch} />
      <Facts batch={batch} />
    </Stack>
  );
}

function Facts({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.facts}>
      <Fact name={t('work.batches.facts.who')}>{batch.createdByName}</Fact>
      <Fact name={t('work.batches.facts.created')}>{instant(batch.createdAt)}</Fact>
      <Fact name={t('work.batches.facts.started')}>{instant(batch.startedAt)}</Fact>
      <Fact name={t('work.batches.facts.ended')}>{instant(batch.endedAt)}</Fact>
    </dl>
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

const instant = (at: string | null) => (at === null ? '–' : <Instant at={at} />);
