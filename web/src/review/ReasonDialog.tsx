import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog';
import type { Step } from './useInvoice';

interface Props {
  step: Step;
  onClose: () => void;
  onReason: (reason: string) => void;
}

/** Asks why; the reason stays in the audit trail. */
export function ReasonDialog({ step, onClose, onReason }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <Dialog onClose={onClose} title={t(`invoices.actions.${step}`)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onReason(reason);
        }}
      >
        <Stack>
          <Textarea
            label={t('invoices.bulk.reason')}
            required
            maxLength={1000}
            autosize
            minRows={3}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button type="submit">{t(`invoices.actions.${step}`)}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
