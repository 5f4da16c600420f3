import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../api/types';
import { useCompany } from '../session/company';
import { can, usePerson } from '../session/session';
import { Dialog } from '../ui/Dialog';
import { useErrorWords } from '../ui/useErrorWords';
import { useNotify } from '../ui/useNotify';
import { type BatchStep, stepsOf, useBatchStep } from './batches';

/** Pause, resume and cancel: for whoever started the batch, and for those who manage work. */
export function BatchSteps({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const company = useCompany();
  const person = usePerson();
  const notify = useNotify();
  const words = useErrorWords();
  const step = useBatchStep(company.id, batch.id);
  const [isAsking, asking] = useDisclosure();
  if (batch.createdBy !== person.id && !can(company, 'work.manage')) return null;
  const take = (name: BatchStep) =>
    step.mutate(name, { onError: (error) => notify({ message: words(error), isBad: true }) });
  return (
    <Group gap="xs">
      {stepsOf[batch.state].map((name) => (
        <Button
          key={name}
          variant="default"
          loading={step.isPending && step.variables === name}
          onClick={name === 'cancel' ? asking.open : () => take(name)}
        >
          {t(`work.batches.steps.${name}`)}
        </Button>
      ))}
      {isAsking && <CancelDialog onClose={asking.close} onCancel={() => take('cancel')} />}
    </Group>
  );
}

function CancelDialog({ onClose, onCancel }: { onClose: () => void; onCancel: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} title={t('work.batches.cancelTitle')}>
      <Stack>
        <Text>{t('work.batches.cancelWhy')}</Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('work.batches.keep')}
          </Button>
          <Button
            onClick={() => {
              onCancel();
              onClose();
            }}
          >
            {t('work.batches.steps.cancel')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
