import { Checkbox, Table } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceItem } from '../api/types';
import { useCompany } from '../session/company';
import { Amount } from '../ui/Amount';
import { CalendarDate, Instant } from '../ui/Dates';
import { TextLink } from '../ui/links';
import { FindingCounts } from './FindingCounts';
import type { InvoiceFilters } from './filters';
import classes from './invoices.module.css';
import { StateLabel } from './StateLabel';

interface Props {
  item: InvoiceItem;
  filters: InvoiceFilters;
  isActive: boolean;
  isSelected: boolean;
  onSelect: (id: string) => void;
}

export const InvoiceRow = memo(function InvoiceRow({ item, filters, isActive, isSelected, onSelect }: Props) {
  const { t } = useTranslation();
  const open = useOpenInvoice(item.id, filters);
  const name = item.supplierName ?? item.fileName;
  return (
    <Table.Tr className={classes.row} data-active={isActive || undefined} data-invoice={item.id} onClick={open}>
      <Table.Td>
        <Checkbox
          aria-label={t('invoices.select', { name: `${name} ${item.invoiceNumber ?? ''}`.trim() })}
          checked={isSelected}
          onChange={() => onSelect(item.id)}
        />
      </Table.Td>
      <Table.Td>
        <InvoiceName item={item} filters={filters} />
        <div className={classes.narrow}>
          <StateLabel state={item.state} />
        </div>
      </Table.Td>
      <Table.Td className={classes.medium}>
        <StateLabel state={item.state} />
        <div>
          <FindingCounts findings={item.findings} />
        </div>
      </Table.Td>
      <Table.Td className={classes.wide}>
        <CalendarDate date={item.issueDate} />
      </Table.Td>
      <Table.Td className={classes.medium}>
        <CalendarDate date={item.dueDate} />
      </Table.Td>
      <Table.Td className={classes.amount}>
        <Amount amount={item.grossTotal} currency={item.currency} />
      </Table.Td>
      <Table.Td className={classes.wide}>{item.waitingFor && t(`invoices.waitingFor.${item.waitingFor}`)}</Table.Td>
      <Table.Td className={classes.wide}>
        <Instant at={item.receivedAt} dayOnly />
      </Table.Td>
    </Table.Tr>
  );
});

/** The supplier is the link; until it is known, the file's name is. */
function InvoiceName({ item, filters }: Pick<Props, 'item' | 'filters'>) {
  const { t } = useTranslation();
  const company = useCompany();
  return (
    <>
      <TextLink
        to="/companies/$companyId/invoices/$invoiceId"
        params={{ companyId: company.id, invoiceId: item.id }}
        search={filters}
        underline="hover"
        fw={500}
      >
        {item.supplierName ?? item.fileName}
      </TextLink>
      <div className={classes.secondary}>
        {item.kind !== 'invoice' && `${t(`invoices.kinds.${item.kind}`)} `}
        {item.invoiceNumber ?? (item.supplierName && item.fileName)}
      </div>
    </>
  );
}

/** A click anywhere in the row opens it, for the mouse; the link is there for everybody. */
function useOpenInvoice(invoiceId: string, filters: InvoiceFilters) {
  const navigate = useNavigate();
  const { id: companyId } = useCompany();
  return (event: MouseEvent) => {
    const isControl = event.target instanceof Element && event.target.closest('a, button, input, label') !== null;
    if (isControl || window.getSelection()?.toString()) return;
    const params = { companyId, invoiceId };
    void navigate({ to: '/companies/$companyId/invoices/$invoiceId', params, search: filters });
  };
}
