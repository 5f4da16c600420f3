import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../api/types';
import classes from '../invoices/invoices.module.css';
import { useCompany } from '../session/company';
import { Instant } from '../ui/Dates';
import { TextLink } from '../ui/links';
import { BatchProgress } from './BatchProgress';
import { BatchStateLabel } from './BatchStateLabel';
import { useBatchName } from './useBatchName';

export function BatchTable({ batches }: { batches: Batch[] }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const nameOf = useBatchName();
  return (
    <div className={classes.sheet}>
      <Table aria-label={t('work.batches.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('work.batches.columns.what')}</Table.Th>
            <Table.Th>{t('work.batches.columns.state')}</Table.Th>
            <Table.Th className={classes.medium}>{t('work.batches.columns.progress')}</Table.Th>
            <Table.Th className={classes.wide}>{t('work.batches.columns.who')}</Table.Th>
            <Table.Th className={classes.medium}>{t('work.batches.columns.when')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {batches.map((batch) => (
            <Table.Tr key={batch.id} className={classes.row}>
              <Table.Td>
                <TextLink to="/companies/$companyId/work/batches/$batchId" params={{ companyId, batchId: batch.id }}>
                  {nameOf(batch)}
                </TextLink>
              </Table.Td>
              <Table.Td>
                <BatchStateLabel state={batch.state} />
              </Table.Td>
              <Table.Td className={classes.medium}>
                <BatchProgress batch={batch} />
              </Table.Td>
              <Table.Td className={classes.wide}>{batch.createdByName}</Table.Td>
              <Table.Td className={classes.medium}>
                <Instant at={batch.createdAt} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
