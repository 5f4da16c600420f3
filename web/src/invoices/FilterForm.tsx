import { Button, Paper, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CurrencyInput } from '../session/PlaceInputs';
import { filterNames, type InvoiceFilters } from './filters';
import classes from './invoices.module.css';

interface Props {
  filters: InvoiceFilters;
  onChange: (changes: InvoiceFilters) => void;
}

const dates = ['from', 'to', 'dueFrom', 'dueTo'] as const;

export function FilterForm({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const nothing = Object.fromEntries(filterNames.map((name) => [name, undefined]));
  return (
    <Paper component="section" withBorder p="sm" aria-label={t('invoices.filters.title')} className={classes.filters}>
      <CurrencyInput
        value={filters.currency ?? null}
        onChange={(currency) => onChange({ currency: currency ?? undefined })}
      />
      {dates.map((name) => (
        <TextInput
          key={name}
          type="date"
          label={t(`invoices.filters.${name}`)}
          value={filters[name] ?? ''}
          onChange={(event) => onChange({ [name]: event.currentTarget.value || undefined })}
        />
      ))}
      <Button variant="default" onClick={() => onChange(nothing)}>
        {t('invoices.filters.clear')}
      </Button>
    </Paper>
  );
}
