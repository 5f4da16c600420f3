import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DraftImport } from '../../api/types';
import sheet from '../../invoices/invoices.module.css';
import { useCompany } from '../../session/company';
import { Amount } from '../../ui/Amount';
import { ErrorNote } from '../../ui/ErrorNote';
import classes from '../issuing.module.css';
import { ImportFindings } from './ImportFindings';
import { useConfirmImport } from './useImports';

/** What would be made of a file, what is wrong with it, and the way to go on. */
export function ImportPreview({ read }: { read: DraftImport }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const navigate = useNavigate();
  const confirm = useConfirmImport(companyId);
  const go = () =>
    confirm.mutate(read.id, {
      onSuccess: ({ id: batchId }) =>
        void navigate({ to: '/companies/$companyId/work/batches/$batchId', params: { companyId, batchId } }),
    });
  return (
    <Stack>
      <div role="status">
        <Text fw={600}>{t('imports.ready', { count: read.ready })}</Text>
        {read.unreadable > 0 && <Text>{t('imports.unreadable', { count: read.unreadable })}</Text>}
        {read.known > 0 && <Text>{t('imports.known', { count: read.known })}</Text>}
      </div>
      {confirm.error && <ErrorNote error={confirm.error} />}
      <Group>
        <Button disabled={read.ready === 0} loading={confirm.isPending} onClick={go}>
          {t('imports.confirm', { count: read.ready })}
        </Button>
      </Group>
      <ImportFindings findings={read.findings} />
      {read.documents.length > 0 && <Documents read={read} />}
    </Stack>
  );
}

function Documents({ read }: { read: DraftImport }) {
  const { t } = useTranslation();
  const total = read.ready + read.unreadable + read.known;
  return (
    <section aria-labelledby="import-documents">
      <Title order={2} size="h5" id="import-documents" mb="xs">
        {t('imports.documents')}
      </Title>
      {total > read.documents.length && (
        <Text size="sm">{t('imports.first', { shown: read.documents.length, total })}</Text>
      )}
      <div className={sheet.sheet}>
        <Table aria-labelledby="import-documents">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('imports.columns.reference')}</Table.Th>
              <Table.Th>{t('imports.columns.state')}</Table.Th>
              <Table.Th className={sheet.medium}>{t('issuing.columns.customer')}</Table.Th>
              <Table.Th className={classes.number}>{t('issuing.columns.total')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {read.documents.map(({ reference, row, state, customer, currency, total: amount, lines }) => (
              <Table.Tr key={`${row} ${reference}`}>
                <Table.Td>
                  {reference}
                  <Text size="xs">{t('imports.place', { row, count: lines })}</Text>
                </Table.Td>
                <Table.Td>{t(`imports.states.${state}`)}</Table.Td>
                <Table.Td className={sheet.medium}>{customer ?? t('issuing.noCustomer')}</Table.Td>
                <Table.Td className={classes.number}>
                  {state === 'unreadable' ? '–' : <Amount amount={amount} currency={currency} />}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
