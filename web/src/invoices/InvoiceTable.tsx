import { Checkbox, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InvoiceItem } from '../api/types';
import type { InvoiceFilters, SortKey } from './filters';
import { InvoiceRow } from './InvoiceRow';
import classes from './invoices.module.css';
import { SortHeader } from './SortHeader';
import type { Selection } from './useSelection';

interface Props {
  items: InvoiceItem[];
  filters: InvoiceFilters;
  selection: Selection;
  activeId: string | null;
  onSort: (sort: string) => void;
}

export function InvoiceTable({ items, filters, selection, activeId, onSort }: Props) {
  const { t } = useTranslation();
  const header = (sortKey: SortKey, className?: string) => (
    <SortHeader sortKey={sortKey} filters={filters} onSort={onSort} className={className} />
  );
  return (
    <div className={classes.sheet}>
      <Table highlightOnHover aria-label={t('invoices.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40}>
              <Checkbox
                aria-label={t('invoices.selectAll')}
                checked={selection.count > 0 && selection.count === items.length}
                indeterminate={selection.count > 0 && selection.count < items.length}
                onChange={selection.toggleAll}
              />
            </Table.Th>
            {header('supplierName')}
            <Table.Th className={classes.medium}>{t('invoices.columns.state')}</Table.Th>
            {header('issueDate', classes.wide)}
            {header('dueDate', classes.medium)}
            {header('grossTotal', classes.amount)}
            <Table.Th className={classes.wide}>{t('invoices.columns.waitingFor')}</Table.Th>
            {header('receivedAt', classes.wide)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <InvoiceRow
              key={item.id}
              item={item}
              filters={filters}
              isActive={item.id === activeId}
              isSelected={selection.has(item.id)}
              onSelect={selection.toggle}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
