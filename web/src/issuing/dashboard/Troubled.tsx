import { Group, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TroubledDocument } from '../../api/types';
import { wordsFor } from '../../i18n/words';
import invoices from '../../invoices/invoices.module.css';
import { useCompany } from '../../session/company';
import { Instant } from '../../ui/Dates';
import { TextLink } from '../../ui/links';
import { DocumentStateLabel } from '../DocumentStateLabel';

/** What was rejected or stuck last, each with its way to the document. */
export function Troubled({ items }: { items: TroubledDocument[] }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t('dashboard.troubled')}
        </Title>
        <Group gap="md">
          {(['error', 'rejected'] as const).map((state) => (
            <TextLink key={state} to="/companies/$companyId/issued" params={{ companyId }} search={{ state }} size="sm">
              {t(`dashboard.allOf.${state}`)}
            </TextLink>
          ))}
        </Group>
      </Group>
      {items.length === 0 ? <Text>{t('dashboard.noTrouble')}</Text> : <TroubledTable items={items} />}
    </section>
  );
}

function TroubledTable({ items }: { items: TroubledDocument[] }) {
  const { t } = useTranslation();
  return (
    <div className={invoices.sheet}>
      <Table aria-label={t('dashboard.troubled')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('issuing.columns.document')}</Table.Th>
            <Table.Th>{t('issuing.columns.state')}</Table.Th>
            <Table.Th className={invoices.medium}>{t('dashboard.reason')}</Table.Th>
            <Table.Th className={invoices.medium}>{t('dashboard.decided')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <TroubledRow key={item.document.id} troubled={item} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function TroubledRow({ troubled: { document: item, reasons } }: { troubled: TroubledDocument }) {
  const { t, i18n } = useTranslation();
  const { id: companyId } = useCompany();
  const reason =
    item.problemCode === null
      ? (reasons ?? t('dashboard.seeAnswer'))
      : wordsFor(i18n, `errors.codes.${item.problemCode}`, item.problem ?? item.problemCode);
  const at = item.decidedAt ?? item.submittedAt ?? item.issuedAt;
  return (
    <Table.Tr className={invoices.row} data-troubled={item.id}>
      <Table.Td>
        <TextLink to="/companies/$companyId/issued/$issuedId" params={{ companyId, issuedId: item.id }}>
          {item.number ?? t('issuing.unnumbered')}
        </TextLink>
        <div className={invoices.secondary}>{item.customerName ?? t('issuing.noCustomer')}</div>
      </Table.Td>
      <Table.Td>
        <DocumentStateLabel state={item.state} />
      </Table.Td>
      <Table.Td className={invoices.medium}>{reason}</Table.Td>
      <Table.Td className={invoices.medium}>{at === null ? '–' : <Instant at={at} />}</Table.Td>
    </Table.Tr>
  );
}
