import { Group, NativeSelect, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../../app/PageSkeleton';
import { useCompany } from '../../session/company';
import { can } from '../../session/session';
import { DownloadMenu } from '../../ui/DownloadMenu';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { ListFooter } from '../../ui/ListFooter';
import { Page } from '../../ui/Page';
import { retryStates } from './RetryStateLabel';
import { RetrySteps } from './RetrySteps';
import { RetryTable } from './RetryTable';
import { failureClasses, isOpen, queryOf, type RetryFilter, useRetries } from './retries';

/** What failed and may succeed later, newest first. */
export function RetriesPage() {
  const { t } = useTranslation();
  const company = useCompany();
  const filter = useSearch({ from: '/shell/companies/$companyId/work/retries' });
  const retries = useRetries(company.id, filter);
  const items = retries.data?.pages.flatMap((page) => page.items) ?? [];
  const choice = useChoice(items.filter(isOpen).map(({ id }) => id));
  const hasFilter = filter.show !== undefined || filter.failure !== undefined;
  return (
    <Page
      title={t('retries.title')}
      actions={
        <Group gap="xs">
          <DownloadMenu
            label={t('retries.download')}
            path={`/api/v1/companies/${company.id}/retries/export`}
            filters={queryOf(filter)}
          />
          <Filters filter={filter} />
        </Group>
      }
    >
      {retries.error && <ErrorNote error={retries.error} onRetry={() => void retries.refetch()} />}
      {retries.isPending && <PageSkeleton />}
      {retries.isSuccess && items.length === 0 && (
        <EmptyState
          title={t(hasFilter ? 'retries.noneFiltered' : 'retries.none')}
          why={t(hasFilter ? 'retries.noneFilteredWhy' : 'retries.noneWhy')}
        />
      )}
      {choice.chosen.size > 0 && (
        <Group role="region" aria-label={t('retries.bulk')}>
          <Text>{t('retries.chosen', { count: choice.chosen.size })}</Text>
          <RetrySteps ids={[...choice.chosen]} onDone={choice.clear} />
        </Group>
      )}
      {items.length > 0 && (
        <>
          <RetryTable
            retries={items}
            chosen={choice.chosen}
            onChoose={can(company, 'work.manage') ? choice.choose : null}
          />
          <ListFooter shown={items.length} list={retries} />
        </>
      )}
    </Page>
  );
}

/** Which rows are chosen; a row that has gone, or has ended, is not. */
function useChoice(open: string[]) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const chosen = new Set(open.filter((id) => marked.has(id)));
  const choose = (ids: string[], isChosen: boolean) =>
    setMarked(isChosen ? new Set([...chosen, ...ids]) : new Set([...chosen].filter((id) => !ids.includes(id))));
  return { chosen, choose, clear: () => setMarked(new Set()) };
}

function Filters({ filter }: { filter: RetryFilter }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/companies/$companyId/work/retries' });
  const change = (part: RetryFilter) => void navigate({ search: { ...filter, ...part }, replace: true });
  return (
    <Group>
      <NativeSelect
        aria-label={t('retries.filters.state')}
        value={filter.show ?? ''}
        data={[
          { value: '', label: t('retries.filters.open') },
          ...retryStates.map((value) => ({ value, label: t(`retries.states.${value}`) })),
          { value: 'all', label: t('retries.filters.all') },
        ]}
        onChange={(event) => change({ show: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        aria-label={t('retries.filters.failure')}
        value={filter.failure ?? ''}
        data={[
          { value: '', label: t('retries.filters.everyFailure') },
          ...failureClasses.map((value) => ({ value, label: t(`retries.classes.${value}`) })),
        ]}
        onChange={(event) => change({ failure: event.currentTarget.value || undefined })}
      />
    </Group>
  );
}
