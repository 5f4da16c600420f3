import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../api/types';
import { useCompany } from '../session/company';
import { Amount } from '../ui/Amount';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { BatchOutcome } from '../work/BatchOutcome';
import { type BulkAction, type BulkTarget, bulkActions, countOf, requestFor, totalsOf, useStartBatch } from './bulk';

interface Props {
  action: BulkAction;
  target: BulkTarget;
  onClose: () => void;
  onStarted: () => void;
}

/** Asks once for all, with the sum at stake, and then follows the batch. Closing it does not stop the batch. */
export function BulkDialog({ action, target, onClose, onStarted }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  const start = useStartBatch(company.id);
  const [batch, setBatch] = useState<Batch | null>(null);
  const [count] = useState(countOf(target));
  const run = (reason: string | null) =>
    start.mutate(requestFor(action, target, reason), {
      onSuccess: (started) => {
        setBatch(started);
        onStarted();
      },
    });
  return (
    <Dialog onClose={onClose} title={t(`invoices.bulk.ask.${action}`, { count })}>
      {batch ? (
        <BatchOutcome batch={batch} onClose={onClose} />
      ) : (
        <Question action={action} target={target} error={start.error} isBusy={start.isPending} onRun={run} />
      )}
    </Dialog>
  );
}

interface QuestionProps {
  action: BulkAction;
  target: BulkTarget;
  error: Error | null;
  isBusy: boolean;
  onRun: (reason: string | null) => void;
}

function Question({ action, target, error, isBusy, onRun }: QuestionProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { asksReason } = bulkActions[action];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onRun(asksReason ? reason : null);
      }}
    >
      <Stack>
        {error && <ErrorNote error={error} />}
        <AtStake target={target} />
        {asksReason && (
          <Textarea
            label={t('invoices.bulk.reason')}
            required
            maxLength={1000}
            autosize
            minRows={2}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={isBusy} data-autofocus={!asksReason || undefined}>
            {t(`invoices.actions.${action}`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function AtStake({ target }: { target: BulkTarget }) {
  const { t } = useTranslation();
  if (target.kind === 'matching') return <Text>{t('invoices.bulk.matching')}</Text>;
  return (
    <Group gap="md">
      {totalsOf(target.items).map(({ currency, amount }) => (
        <Amount key={currency} amount={amount} currency={currency} />
      ))}
    </Group>
  );
}
