import { Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../api/types';
import { useFormats } from '../i18n/useFormats';
import { Instant } from '../ui/Dates';

/** How far a batch is: a bar of what was done and what was not, and the same in numbers. */
export function BatchProgress({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const { count } = useFormats('UTC');
  const share = (part: number) => (100 * part) / batch.total;
  const label = t('work.batches.progress', { processed: count(batch.processed), total: count(batch.total) });
  return (
    <Stack gap={4}>
      <Progress.Root size="lg">
        <Progress.Section
          value={share(batch.succeeded)}
          aria-label={label}
          aria-valuetext={label}
          color="var(--mantine-primary-color-filled)"
        />
        <Progress.Section value={share(batch.failed)} color="red" withAria={false} />
      </Progress.Root>
      <Group gap="md">
        <Text size="sm">{label}</Text>
        {batch.failed > 0 && (
          <Text size="sm">{t('work.batches.notDone', { count: batch.failed, shown: count(batch.failed) })}</Text>
        )}
      </Group>
      {batch.waitsUntil !== null && (
        <Text size="sm">
          {t('work.batches.waits')} <Instant at={batch.waitsUntil} />
        </Text>
      )}
    </Stack>
  );
}
