import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Batch, BatchItem } from '../api/types';
import { wordsFor } from '../i18n/words';
import { useCompany } from '../session/company';
import { ErrorNote } from '../ui/ErrorNote';
import { TextLink } from '../ui/links';
import { BatchProgress } from './BatchProgress';
import { isAtWork, useBatch, useBatchItems } from './batches';

interface Props {
  batch: Batch;
  onClose: () => void;
}

/** Follows a batch that was just started, and then tells what was refused and why. */
export function BatchOutcome({ batch: started, onClose }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  const followed = useBatch(company.id, started.id);
  const batch = followed.data ?? started;
  return (
    <Stack>
      {followed.error && <ErrorNote error={followed.error} />}
      <BatchProgress batch={batch} />
      {isAtWork(batch) ? <Text size="sm">{t('work.batches.goesOn')}</Text> : <Verdict batch={batch} />}
      <Group justify="space-between">
        <TextLink
          to="/companies/$companyId/work/batches/$batchId"
          params={{ companyId: company.id, batchId: batch.id }}
        >
          {t('work.batches.open')}
        </TextLink>
        <Button variant="default" onClick={onClose}>
          {t('common.close')}
        </Button>
      </Group>
    </Stack>
  );
}

function Verdict({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  return (
    <Stack role="status" gap="xs">
      <Text>{t('work.batches.verdict', { done: batch.succeeded, refused: batch.failed })}</Text>
      {batch.failed > 0 && <Refused batch={batch} />}
    </Stack>
  );
}

/** The first page of what was not done is enough to see why; the batch's own page has the rest. */
function Refused({ batch }: { batch: Batch }) {
  const { id: companyId } = useCompany();
  const items = useBatchItems(companyId, batch, ['refused', 'failed']);
  const refused = items.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <ul>
      {refused.map((item) => (
        <li key={item.position}>
          <strong>{item.label}</strong>: <Reason item={item} /> {item.note}
        </li>
      ))}
    </ul>
  );
}

/** Why an item was not done, in the person's language. */
export function Reason({ item }: { item: BatchItem }) {
  const { i18n } = useTranslation();
  return item.code === null ? null : wordsFor(i18n, `errors.codes.${item.code}`, item.message ?? '');
}
