import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../app/PageSkeleton';
import { useCompany } from '../session/company';
import { EmptyState } from '../ui/EmptyState';
import { ErrorNote } from '../ui/ErrorNote';
import { ListFooter } from '../ui/ListFooter';
import { Page } from '../ui/Page';
import { batchStates } from './BatchStateLabel';
import { BatchTable } from './BatchTable';
import { useBatches } from './batches';

/** The company's batches, newest first. */
export function BatchesPage() {
  const { t } = useTranslation();
  const company = useCompany();
  const { state } = useSearch({ from: '/shell/companies/$companyId/work/' });
  const known = batchStates.find((name) => name === state);
  const batches = useBatches(company.id, known);
  const items = batches.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('work.batches.title')} actions={<StateFilter state={known} />}>
      {batches.error && <ErrorNote error={batches.error} onRetry={() => void batches.refetch()} />}
      {batches.isPending && <PageSkeleton />}
      {batches.isSuccess && items.length === 0 && (
        <EmptyState title={t('work.batches.none')} why={t('work.batches.noneWhy')} />
      )}
      {items.length > 0 && (
        <>
          <BatchTable batches={items} />
          <ListFooter shown={items.length} list={batches} />
        </>
      )}
    </Page>
  );
}

function StateFilter({ state }: { state: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/companies/$companyId/work/' });
  return (
    <NativeSelect
      aria-label={t('work.batches.filter')}
      value={state ?? ''}
      data={[
        { value: '', label: t('work.batches.every') },
        ...batchStates.map((value) => ({ value, label: t(`work.batches.states.${value}`) })),
      ]}
      onChange={(event) => void navigate({ search: { state: event.currentTarget.value || undefined }, replace: true })}
    />
  );
}
