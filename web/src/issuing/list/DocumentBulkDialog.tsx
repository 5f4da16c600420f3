import { Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../../session/company';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { useStartDocumentBatch } from '../useIssued';
import { type BulkStep, type BulkTarget, countOf, requestFor } from './bulk';

interface Props {
  step: BulkStep;
  target: BulkTarget;
  onClose: () => void;
}

/** Asks once for all, names the number, and then leads to the batch. */
export function DocumentBulkDialog({ step, target, onClose }: Props) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const navigate = useNavigate();
  const start = useStartDocumentBatch(companyId);
  const [count] = useState(countOf(target));
  const run = () =>
    start.mutate(requestFor(step, target), {
      onSuccess: ({ id: batchId }) =>
        void navigate({ to: '/companies/$companyId/work/batches/$batchId', params: { companyId, batchId } }),
    });
  return (
    <Dialog onClose={onClose} title={t(`issuing.bulk.ask.${step}`, { count })}>
      <Stack>
        {start.error && <ErrorNote error={start.error} />}
        <Text>{t(`issuing.bulk.why.${step}`)}</Text>
        {target.kind === 'matching' && <Text>{t('issuing.bulk.matching')}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={start.isPending} data-autofocus onClick={run}>
            {t(`issuing.bulk.steps.${step}`)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
