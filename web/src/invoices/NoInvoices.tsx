import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState';
import { filterNames, hasFilters, type InvoiceFilters } from './filters';
import { ReceiveButton } from './upload/ReceiveButton';

interface Props {
  filters: InvoiceFilters;
  onClear: (changes: InvoiceFilters) => void;
}

/** Either nothing has arrived yet, or the filters let nothing through. */
export function NoInvoices({ filters, onClear }: Props) {
  const { t } = useTranslation();
  const nothing = Object.fromEntries([...filterNames, 'state'].map((name) => [name, undefined]));
  if (!hasFilters(filters) && !filters.state)
    return <EmptyState title={t('invoices.empty.none')} why={t('invoices.empty.noneWhy')} action={<ReceiveButton />} />;
  return (
    <EmptyState
      title={t('invoices.empty.noMatch')}
      why={t('invoices.empty.noMatchWhy')}
      action={
        <Button variant="default" onClick={() => onClear(nothing)}>
          {t('invoices.filters.clear')}
        </Button>
      }
    />
  );
}
