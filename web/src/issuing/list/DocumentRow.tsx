import { Checkbox, Table } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentItem } from '../../api/types';
import { wordsFor } from '../../i18n/words';
import classes from '../../invoices/invoices.module.css';
import { useCompany } from '../../session/company';
import { Amount } from '../../ui/Amount';
import { Instant } from '../../ui/Dates';
import { TextLink } from '../../ui/links';
import { DocumentStateLabel } from '../DocumentStateLabel';
import type { DocumentFilters } from '../filters';
import { waitingOf } from '../waiting';

interface Props {
  item: DocumentItem;
  filters: DocumentFilters;
  isActive: boolean;
  isSelected: boolean;
  onSelect: ((id: string) => void) | null;
}

export const DocumentRow = memo(function DocumentRow({ item, filters, isActive, isSelected, onSelect }: Props) {
  const { t } = useTranslation();
  const customer = item.customerName ?? t('issuing.noCustomer');
  return (
    <Table.Tr className={classes.row} data-active={isActive || undefined} data-document={item.id}>
      {onSelect && (
        <Table.Td>
          <Checkbox
            aria-label={t('invoices.select', { name: `${customer} ${item.number ?? ''}`.trim() })}
            checked={isSelected}
            onChange={() => onSelect(item.id)}
          />
        </Table.Td>
      )}
      <Table.Td>
        <DocumentName item={item} filters={filters} />
        <div className={classes.narrow}>
          <div>{customer}</div>
          <DocumentStateLabel state={item.state} />
          <Waiting item={item} />
        </div>
      </Table.Td>
      <Table.Td className={classes.medium}>
        {customer}
        <div className={classes.secondary}>{item.customerId}</div>
      </Table.Td>
      <Table.Td className={classes.medium}>
        <DocumentStateLabel state={item.state} />
      </Table.Td>
      <Table.Td className={classes.amount}>
        <Amount amount={item.total} currency={item.currency} />
      </Table.Td>
      <Table.Td className={classes.wide}>
        <Waiting item={item} />
      </Table.Td>
      <Table.Td className={classes.wide}>{item.issuedAt === null ? '–' : <Instant at={item.issuedAt} />}</Table.Td>
      <Table.Td className={classes.wide}>
        <Instant at={item.createdAt} />
      </Table.Td>
    </Table.Tr>
  );
});

/** The number is the link; until there is one, the kind is. */
function DocumentName({ item, filters }: Pick<Props, 'item' | 'filters'>) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  return (
    <>
      <TextLink
        to="/companies/$companyId/issued/$issuedId"
        params={{ companyId, issuedId: item.id }}
        search={filters}
        underline="hover"
        fw={500}
      >
        {item.number ?? t('issuing.unnumbered')}
      </TextLink>
      <div className={classes.secondary}>{t(`issuing.kinds.${item.kind}`)}</div>
    </>
  );
}

/** Who must act, and what is in the way. */
function Waiting({ item }: { item: DocumentItem }) {
  const { t, i18n } = useTranslation();
  const waiting = waitingOf(item);
  return (
    <>
      {waiting && t(`issuing.waiting.${waiting}`)}
      {item.problemCode && (
        <div className={classes.secondary}>
          {wordsFor(i18n, `errors.codes.${item.problemCode}`, item.problem ?? item.problemCode)}
        </div>
      )}
    </>
  );
}
