import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CountedTotal } from '../api/types';
import type { InvoiceFilters } from '../invoices/filters';
import { useCompany } from '../session/company';
import { Amount } from '../ui/Amount';
import { TextLink } from '../ui/links';
import classes from './start.module.css';

interface Props {
  title: string;
  figures: CountedTotal;
  filters: InvoiceFilters;
}

/** How many, and what they come to in each currency; the link shows which. */
export function TotalCard({ title, figures, filters }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} size="h5">
        {title}
      </Title>
      <TextLink
        to="/companies/$companyId/invoices"
        params={{ companyId: company.id }}
        search={filters}
        className={classes.figure}
      >
        {t('start.invoices', { count: figures.count })}
      </TextLink>
      {figures.total.map(({ currency, amount }) => (
        <Text key={currency} size="sm">
          <Amount amount={amount} currency={currency} />
        </Text>
      ))}
    </Paper>
  );
}
