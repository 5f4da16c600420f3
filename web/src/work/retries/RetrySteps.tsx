import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RetryDecision } from '../../api/types';
import { useCompany } from '../../session/company';
import { Dialog } from '../../ui/Dialog';
import { useDecide } from './retries';

interface Props {
  ids: string[];
  /** Called when the server has answered. */
  onDone?: () => void;
}

/** Retry now, cancel and resolve, for one retry or many. */
export function RetrySteps({ ids, onDone }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  const decide = useDecide(company.id);
  const [asking, setAsking] = useState<'cancel' | 'resolve' | null>(null);
  const take = (step: RetryDecision['step'], reason: string | null = null) => {
    setAsking(null);
    decide.mutate({ step, ids, reason }, { onSuccess: onDone });
  };
  return (
    <Group gap="xs">
      <Button loading={decide.isPending} onClick={() => take('retryNow')}>
        {t('retries.steps.retryNow')}
      </Button>
      <Button variant="default" onClick={() => setAsking('cancel')}>
        {t('retries.steps.cancel')}
      </Button>
      <Button variant="default" onClick={() => setAsking('resolve')}>
        {t('retries.steps.resolve')}
      </Button>
      {asking === 'cancel' && <CancelDialog onClose={() => setAsking(null)} onCancel={() => take('cancel')} />}
      {asking === 'resolve' && (
        <ResolveDialog onClose={() => setAsking(null)} onReason={(reason) => take('resolve', reason)} />
      )}
    </Group>
  );
}

function CancelDialog({ onClose, onCancel }: { onClose: () => void; onCancel: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} title={t('retries.cancelTitle')}>
      <Stack>
        <Text>{t('retries.cancelWhy')}</Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('retries.keep')}
          </Button>
          <Button onClick={onCancel}>{t('retries.steps.cancel')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** Asks how it was settled; the reason stays with the retry and in the audit trail. */
function ResolveDialog({ onClose, onReason }: { onClose: () => void; onReason: (reason: string) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <Dialog onClose={onClose} title={t('retries.steps.resolve')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onReason(reason);
        }}
      >
        <Stack>
          <Textarea
            label={t('retries.reason')}
            description={t('retries.reasonWhy')}
            required
            maxLength={1000}
            autosize
            minRows={3}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button type="submit">{t('retries.steps.resolve')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
