import { Table } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type InvoiceFilters, nextSort, type SortKey, sortOf } from './filters';
import classes from './invoices.module.css';

interface Props {
  sortKey: SortKey;
  filters: InvoiceFilters;
  onSort: (sort: string) => void;
  className?: string;
}

export function SortHeader({ sortKey, filters, onSort, className }: Props) {
  const { t } = useTranslation();
  const { key, direction } = sortOf(filters);
  const isSorted = key === sortKey;
  const Icon = direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <Table.Th className={className} aria-sort={isSorted ? direction : 'none'}>
      <button type="button" className={classes.sort} onClick={() => onSort(nextSort(filters, sortKey))}>
        {t(`invoices.columns.${sortKey}`)}
        {isSorted && <Icon size={14} aria-hidden />}
      </button>
    </Table.Th>
  );
}
