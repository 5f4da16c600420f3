import { Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../app/PageSkeleton';
import { useCompany } from '../session/company';
import { can } from '../session/session';
import { ErrorNote } from '../ui/ErrorNote';
import { ListFooter } from '../ui/ListFooter';
import { Page } from '../ui/Page';
import { BulkBar } from './BulkBar';
import { BulkDialog } from './BulkDialog';
import type { BulkAction, BulkTarget } from './bulk';
import { ExportMenu } from './ExportMenu';
import { FilterBar } from './FilterBar';
import { InvoiceTable } from './InvoiceTable';
import { NoInvoices } from './NoInvoices';
import { StateTabs } from './StateTabs';
import { ReceiveButton } from './upload/ReceiveButton';
import { useFilters } from './useFilters';
import { useInvoiceList } from './useInvoiceList';
import { useListKeys } from './useListKeys';
import { useSelection } from './useSelection';

const noRows: never[] = [];

/** The work queue. */
export function InvoicesPage() {
  const { t } = useTranslation();
  const company = useCompany();
  const { filters, change } = useFilters();
  const list = useInvoiceList(company.id, filters);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? noRows;
  const selection = useSelection(rows);
  const [asked, setAsked] = useState<{ action: BulkAction; target: BulkTarget } | null>(null);
  const keyboard = useListKeys({
    rows,
    selection,
    attribute: 'data-invoice',
    onApprove: can(company, 'invoices.approve') ? (): void => ask('approve') : undefined,
  });
  const chosen = selection.count > 0 ? selection.items : rows.filter(({ id }) => id === keyboard.activeId);
  const total = list.data?.pages[0]?.total ?? rows.length;
  const target: BulkTarget = selection.isEverything
    ? { kind: 'matching', filters, total }
    : { kind: 'chosen', items: chosen };
  // What is asked about stays what was seen, whatever the list shows meanwhile.
  const ask = (action: BulkAction): void => {
    if (chosen.length > 0) setAsked({ action, target });
  };
  const counts = list.data?.pages[0]?.stateCounts ?? {};
  return (
    <Page
      title={t('invoices.title')}
      actions={
        <Group gap="xs">
          <ExportMenu filters={filters} />
          <ReceiveButton />
        </Group>
      }
    >
      <StateTabs filters={filters} counts={counts} />
      <FilterBar filters={filters} onChange={change} />
      {selection.count > 0 && <BulkBar selection={selection} total={total} onAction={ask} />}
      {list.error && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <PageSkeleton />}
      {list.isSuccess && rows.length === 0 && <NoInvoices filters={filters} onClear={change} />}
      {rows.length > 0 && (
        <>
          <InvoiceTable
            items={rows}
            filters={filters}
            selection={selection}
            activeId={keyboard.activeId}
            onSort={(sort) => change({ sort })}
          />
          <ListFooter shown={rows.length} list={list} />
        </>
      )}
      {asked && <BulkDialog {...asked} onClose={() => setAsked(null)} onStarted={selection.clear} />}
    </Page>
  );
}
