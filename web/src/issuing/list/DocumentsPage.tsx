import { Button, Group } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentItem } from '../../api/types';
import { PageSkeleton } from '../../app/PageSkeleton';
import { useListKeys } from '../../invoices/useListKeys';
import { useSelection } from '../../invoices/useSelection';
import { useCompany } from '../../session/company';
import { can } from '../../session/session';
import { DownloadMenu } from '../../ui/DownloadMenu';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { ListFooter } from '../../ui/ListFooter';
import { Page } from '../../ui/Page';
import { FirstSteps } from '../FirstSteps';
import { cleanDocumentFilters, type DocumentFilters, hasFilters } from '../filters';
import { ImportButton } from '../imports/ImportButton';
import { KeyWarning } from '../KeyWarning';
import { NewDocumentButton } from '../NewDocumentButton';
import { useIssuedList } from '../useIssued';
import type { BulkStep, BulkTarget } from './bulk';
import { DocumentBulkBar } from './DocumentBulkBar';
import { DocumentBulkDialog } from './DocumentBulkDialog';
import { DocumentFilterBar } from './DocumentFilterBar';
import { DocumentTable } from './DocumentTable';
import { DocumentTabs } from './DocumentTabs';

const noRows: DocumentItem[] = [];

/** What the company issues, and where each document stands. */
export function DocumentsPage() {
  const { t } = useTranslation();
  const company = useCompany();
  const { filters, change } = useDocumentFilters();
  const list = useIssuedList(company.id, filters);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? noRows;
  const selection = useSelection(rows);
  const { activeId } = useListKeys({ rows, selection, attribute: 'data-document' });
  const [asked, setAsked] = useState<{ step: BulkStep; target: BulkTarget } | null>(null);
  const total = list.data?.pages[0]?.total ?? rows.length;
  const mayBulk = can(company, 'receivables.bulk');
  // What is asked about stays what was seen, whatever the list shows meanwhile.
  const ask = (step: BulkStep) =>
    setAsked({
      step,
      target: selection.isEverything
        ? { kind: 'matching', filters, total }
        : { kind: 'chosen', items: selection.items },
    });
  return (
    <Page
      title={t('issuing.title')}
      actions={
        <Group gap="xs">
          <DownloadMenu
            label={t('activity.download')}
            path={`/api/v1/companies/${company.id}/issued-documents/export`}
            filters={filters}
          />
          <ImportButton />
          <NewDocumentButton />
        </Group>
      }
    >
      <KeyWarning />
      <DocumentTabs filters={filters} />
      <DocumentFilterBar filters={filters} onChange={change} />
      {mayBulk && selection.count > 0 && <DocumentBulkBar selection={selection} total={total} onStep={ask} />}
      {list.error && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <PageSkeleton />}
      {list.isSuccess && rows.length === 0 && <Nothing filters={filters} onClear={change} />}
      {rows.length > 0 && (
        <>
          <DocumentTable items={rows} filters={filters} selection={mayBulk ? selection : null} activeId={activeId} />
          <ListFooter shown={rows.length} list={list} />
        </>
      )}
      {asked && <DocumentBulkDialog {...asked} onClose={() => setAsked(null)} />}
    </Page>
  );
}

/** The filters in the address, and the way to change some of them. */
function useDocumentFilters() {
  const filters = useSearch({ from: '/shell/companies/$companyId/issued' });
  const navigate = useNavigate({ from: '/companies/$companyId/issued' });
  const change = useCallback(
    (changes: DocumentFilters) =>
      void navigate({ search: (old) => cleanDocumentFilters({ ...old, ...changes }), replace: true }),
    [navigate],
  );
  return { filters, change };
}

/** Either nothing was written yet, or the filters let nothing through. */
function Nothing({ filters, onClear }: { filters: DocumentFilters; onClear: (changes: DocumentFilters) => void }) {
  const { t } = useTranslation();
  if (!hasFilters(filters) && !filters.state) return <FirstSteps />;
  const nothing = {
    state: undefined,
    kind: undefined,
    search: undefined,
    from: undefined,
    to: undefined,
    by: undefined,
  };
  return (
    <EmptyState
      title={t('issuing.empty.noMatch')}
      why={t('issuing.empty.noMatchWhy')}
      action={
        <Button variant="default" onClick={() => onClear(nothing)}>
          {t('invoices.filters.clear')}
        </Button>
      }
    />
  );
}
