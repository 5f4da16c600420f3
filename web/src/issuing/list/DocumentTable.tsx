import { Checkbox, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentItem } from '../../api/types';
import classes from '../../invoices/invoices.module.css';
import type { Selection } from '../../invoices/useSelection';
import type { DocumentFilters } from '../filters';
import { DocumentRow } from './DocumentRow';

interface Props {
  items: DocumentItem[];
  filters: DocumentFilters;
  /** Null for those who take no steps with many at once. */
  selection: Selection<DocumentItem> | null;
  activeId: string | null;
}

export function DocumentTable({ items, filters, selection, activeId }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.sheet}>
      <Table highlightOnHover aria-label={t('issuing.title')}>
        <Table.Thead>
          <Table.Tr>
            {selection && (
              <Table.Th w={40}>
                <Checkbox
                  aria-label={t('invoices.selectAll')}
                  checked={selection.count > 0 && selection.count === items.length}
                  indeterminate={selection.count > 0 && selection.count < items.length}
                  onChange={selection.toggleAll}
                />
              </Table.Th>
            )}
            <Table.Th>{t('issuing.columns.document')}</Table.Th>
            <Table.Th className={classes.medium}>{t('issuing.columns.customer')}</Table.Th>
            <Table.Th className={classes.medium}>{t('issuing.columns.state')}</Table.Th>
            <Table.Th className={classes.amount}>{t('issuing.columns.total')}</Table.Th>
            <Table.Th className={classes.wide}>{t('issuing.columns.waiting')}</Table.Th>
            <Table.Th className={classes.wide}>{t('issuing.columns.issued')}</Table.Th>
            <Table.Th className={classes.wide}>{t('issuing.columns.written')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <DocumentRow
              key={item.id}
              item={item}
              filters={filters}
              isActive={item.id === activeId}
              isSelected={selection?.has(item.id) ?? false}
              onSelect={selection?.toggle ?? null}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
