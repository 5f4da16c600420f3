import { Group, NativeSelect, Table, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Batch, BatchItem, BatchItemState } from '../api/types';
import { wordsFor } from '../i18n/words';
import classes from '../invoices/invoices.module.css';
import { useCompany } from '../session/company';
import { Instant } from '../ui/Dates';
import { DownloadMenu } from '../ui/DownloadMenu';
import { EmptyState } from '../ui/EmptyState';
import { ErrorNote } from '../ui/ErrorNote';
import { ListFooter } from '../ui/ListFooter';
import { TextLink } from '../ui/links';
import { Reason } from './BatchOutcome';
import { useBatchItems } from './batches';

const outcomes: readonly BatchItemState[] = ['pending', 'succeeded', 'refused', 'failed'];

/** The items of a batch, of one outcome or of all. */
export function BatchItems({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const company = useCompany();
  const { outcome } = useSearch({ from: '/shell/companies/$companyId/work/batches/$batchId' });
  const known = outcomes.find((name) => name === outcome);
  const list = useBatchItems(company.id, batch, known ? [known] : []);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('work.batches.items.title')}
        </Title>
        <Group gap="xs">
          <DownloadMenu
            label={t('work.batches.result')}
            path={`/api/v1/companies/${company.id}/batches/${batch.id}/result`}
          />
          <OutcomeFilter outcome={known} />
        </Group>
      </Group>
      {list.error && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <EmptyState title={t('work.batches.items.none')} why={t('work.batches.items.noneWhy')} />
      )}
      {items.length > 0 && (
        <>
          <ItemTable items={items} isCancelled={batch.state === 'cancelled'} />
          <ListFooter shown={items.length} list={list} />
        </>
      )}
    </>
  );
}

function OutcomeFilter({ outcome }: { outcome: BatchItemState | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/companies/$companyId/work/batches/$batchId' });
  return (
    <NativeSelect
      aria-label={t('work.batches.items.outcome')}
      value={outcome ?? ''}
      data={[
        { value: '', label: t('work.batches.items.every') },
        ...outcomes.map((value) => ({ value, label: t(`work.batches.items.states.${value}`) })),
      ]}
      onChange={(event) =>
        void navigate({ search: { outcome: event.currentTarget.value || undefined }, replace: true })
      }
    />
  );
}

function ItemTable({ items, isCancelled }: { items: BatchItem[]; isCancelled: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={classes.sheet}>
      <Table aria-label={t('work.batches.items.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('work.batches.items.item')}</Table.Th>
            <Table.Th>{t('work.batches.items.outcome')}</Table.Th>
            <Table.Th className={classes.wide}>{t('work.batches.items.attempt')}</Table.Th>
            <Table.Th className={classes.wide}>{t('work.batches.items.when')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.position} className={classes.row}>
              <Table.Td>
                <ItemName item={item} />
              </Table.Td>
              <Table.Td>
                <Outcome item={item} isCancelled={isCancelled} />
              </Table.Td>
              <Table.Td className={classes.wide}>{item.attempt}</Table.Td>
              <Table.Td className={classes.wide}>{item.endedAt && <Instant at={item.endedAt} />}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** What became of the item: in our words, and below in those of the other side. */
function Outcome({ item, isCancelled }: { item: BatchItem; isCancelled: boolean }) {
  const { t, i18n } = useTranslation();
  const state = t(`work.batches.items.states.${item.state === 'pending' && isCancelled ? 'leftAlone' : item.state}`);
  return (
    <>
      {item.result === null ? state : wordsFor(i18n, `work.batches.items.results.${item.result}`, state)}
      <div className={classes.secondary}>
        <Reason item={item} /> {item.note}
      </div>
    </>
  );
}

/** What people know the item by; a link where there is a page for it. */
function ItemName({ item }: { item: BatchItem }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  if (item.label === null) return t('work.batches.items.unknown');
  if (item.subjectKind === 'issued-document')
    return (
      <TextLink to="/companies/$companyId/issued/$issuedId" params={{ companyId, issuedId: item.itemId }}>
        {item.label}
      </TextLink>
    );
  if (item.subjectKind !== 'invoice') return item.label;
  return (
    <TextLink to="/companies/$companyId/invoices/$invoiceId" params={{ companyId, invoiceId: item.itemId }}>
      {item.label}
    </TextLink>
  );
}
