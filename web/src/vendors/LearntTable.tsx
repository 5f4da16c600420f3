import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VendorDefault } from '../api/types';
import classes from '../invoices/invoices.module.css';
import { useCompany } from '../session/company';
import { can } from '../session/session';
import { Instant } from '../ui/Dates';
import { TextLink } from '../ui/links';
import { useTaughtWords } from './useTaughtWords';

interface Props {
  defaults: VendorDefault[];
  onRemove: (known: VendorDefault) => void;
}

export function LearntTable({ defaults, onRemove }: Props) {
  const { t } = useTranslation();
  const mayRemove = can(useCompany(), 'invoices.edit');
  return (
    <div className={classes.sheet}>
      <Table aria-label={t('vendors.title')} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('vendors.vendor')}</Table.Th>
            <Table.Th>{t('vendors.default')}</Table.Th>
            {mayRemove && <Table.Th>{t('common.actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {defaults.map((known) => (
            <LearntRow key={known.id} known={known} onRemove={mayRemove ? onRemove : null} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface RowProps {
  known: VendorDefault;
  onRemove: Props['onRemove'] | null;
}

function LearntRow({ known, onRemove }: RowProps) {
  const { t } = useTranslation();
  const words = useTaughtWords();
  const name = { field: words.field(known), vendor: words.vendor(known) };
  return (
    <Table.Tr>
      <Table.Td>
        {name.vendor}
        {known.vendorName !== null && <div className={classes.secondary}>{known.vendorTaxId}</div>}
      </Table.Td>
      <Table.Td>
        <div className={classes.secondary}>{name.field}</div>
        {words.taught(known)}
        <div className={classes.secondary}>{t(known.isInUse ? 'vendors.inUse' : 'vendors.awaits')}</div>
        {known.replaces !== null && (
          <div className={classes.secondary}>{t('vendors.replaces', { what: known.replaces })}</div>
        )}
        <From known={known} />
      </Table.Td>
      {onRemove && (
        <Table.Td>
          <Button
            size="xs"
            variant="default"
            aria-label={t('vendors.removeName', name)}
            onClick={() => onRemove(known)}
          >
            {t('common.remove')}
          </Button>
        </Table.Td>
      )}
    </Table.Tr>
  );
}

/** The invoice that was corrected, who did it and when. */
function From({ known: { from, times } }: { known: VendorDefault }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  return (
    <div className={classes.secondary}>
      {t('vendors.from', { who: from.by })}{' '}
      <TextLink
        inherit
        to="/companies/$companyId/invoices/$invoiceId"
        params={{ companyId, invoiceId: from.invoiceId }}
      >
        {from.invoiceNumber ?? t('review.otherInvoice')}
      </TextLink>
      , <Instant at={from.at} dayOnly />
      {times > 1 && ` · ${t('vendors.times', { count: times })}`}
    </div>
  );
}
