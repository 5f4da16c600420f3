import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkItem, InvoiceItem } from '../api/types';
import { wordsFor } from '../i18n/words';
import { useCompany } from '../session/company';
import { Amount } from '../ui/Amount';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { type BulkAction, bulkActions, totalsOf, useBulkAction } from './bulk';

interface Props {
  action: BulkAction;
  items: InvoiceItem[];
  onClose: () => void;
  onDone: () => void;
}

/** Asks once for all, with the sum at stake, and then tells which were refused and why. */
export function BulkDialog({ action, items, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  const bulk = useBulkAction(company.id);
  const refused = bulk.data?.items.filter(({ outcome }) => outcome === 'refused') ?? [];
  const run = (reason: string | null) => {
    const body = { action, ids: items.map(({ id }) => id), reason };
    bulk.mutate(body, {
      onSuccess: (outcome) => {
        onDone();
        if (outcome.items.every(({ outcome: kind }) => kind === 'done')) onClose();
      },
    });
  };
  return (
    <Dialog onClose={onClose} title={t(`invoices.bulk.ask.${action}`, { count: items.length })}>
      {bulk.data && refused.length > 0 ? (
        <Refused items={items} done={bulk.data.items.length - refused.length} refused={refused} />
      ) : (
        <Question action={action} items={items} error={bulk.error} isBusy={bulk.isPending} onRun={run} />
      )}
    </Dialog>
  );
}

interface QuestionProps {
  action: BulkAction;
  items: InvoiceItem[];
  error: Error | null;
  isBusy: boolean;
  onRun: (reason: string | null) => void;
}

function Question({ action, items, error, isBusy, onRun }: QuestionProps) {
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
        <Group gap="md">
          {totalsOf(items).map(({ currency, amount }) => (
            <Amount key={currency} amount={amount} currency={currency} />
          ))}
        </Group>
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

function Refused({ items, done, refused }: { items: InvoiceItem[]; done: number; refused: BulkItem[] }) {
  const { t, i18n } = useTranslation();
  const nameOf = (id: string) => {
    const item = items.find((candidate) => candidate.id === id);
    return `${item?.supplierName ?? item?.fileName ?? ''} ${item?.invoiceNumber ?? ''}`.trim();
  };
  return (
    <Stack role="status">
      <Text>{t('invoices.bulk.outcome', { done, refused: refused.length })}</Text>
      <ul>
        {refused.map(({ id, code, message }) => (
          <li key={id}>
            <strong>{nameOf(id)}</strong>: {wordsFor(i18n, `errors.codes.${code}`, message ?? '')}
          </li>
        ))}
      </ul>
    </Stack>
  );
}
