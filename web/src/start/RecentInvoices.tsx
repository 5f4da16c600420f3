import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InvoiceItem } from '../api/types';
import classes from '../invoices/invoices.module.css';
import { StateLabel } from '../invoices/StateLabel';
import { useCompany } from '../session/company';
import { Amount } from '../ui/Amount';
import { Instant } from '../ui/Dates';
import { TextLink } from '../ui/links';

export function RecentInvoices({ items }: { items: InvoiceItem[] }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  return (
    <div className={classes.sheet}>
      <Table aria-label={t('start.recent')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('invoices.columns.supplierName')}</Table.Th>
            <Table.Th className={classes.medium}>{t('invoices.columns.state')}</Table.Th>
            <Table.Th className={classes.amount}>{t('invoices.columns.grossTotal')}</Table.Th>
            <Table.Th className={classes.wide}>{t('invoices.columns.receivedAt')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.id}>
              <Table.Td>
                <TextLink
                  to="/companies/$companyId/invoices/$invoiceId"
                  params={{ companyId, invoiceId: item.id }}
                  underline="hover"
                >
                  {item.supplierName ?? item.fileName}
                </TextLink>
                <div className={classes.secondary}>{item.invoiceNumber}</div>
              </Table.Td>
              <Table.Td className={classes.medium}>
                <StateLabel state={item.state} />
              </Table.Td>
              <Table.Td className={classes.amount}>
                <Amount amount={item.grossTotal} currency={item.currency} />
              </Table.Td>
              <Table.Td className={classes.wide}>
                <Instant at={item.receivedAt} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
