import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '../api/types';
import { useCompany } from '../session/company';
import { useShortcuts } from '../ui/shortcuts';
import { useErrorWords } from '../ui/useErrorWords';
import { useNotify } from '../ui/useNotify';
import { ReasonDialog } from './ReasonDialog';
import classes from './review.module.css';
import { type Step, useInvoiceStep } from './useInvoice';

interface Props {
  invoice: Invoice;
  isDirty: boolean;
}

const order: Step[] = ['reread', 'hold', 'release', 'reject', 'submit', 'approve'];
const leading: Step[] = ['submit', 'approve'];
const reasoned: Step[] = ['reject', 'hold'];

/** What the person may do now. Unsaved changes come first: nobody approves values that are not on the server. */
export function Actions({ invoice, isDirty }: Props) {
  const { t } = useTranslation();
  const { run, isPending } = useStepRunner(invoice);
  const [asking, setAsking] = useState<Step | null>(null);
  const offered = order.filter((step) => invoice.allowedActions.includes(step));
  const start = (step: Step) => (reasoned.includes(step) ? setAsking(step) : run(step, ''));
  useShortcuts({ a: () => offered.includes('approve') && !isDirty && !isPending && start('approve') });
  return (
    <Group gap="xs" className={classes.actions}>
      {offered.map((step) => (
        <Button
          key={step}
          size="xs"
          variant={leading.includes(step) ? 'filled' : 'default'}
          disabled={isDirty || isPending}
          title={isDirty ? t('review.saveFirst') : undefined}
          onClick={() => start(step)}
        >
          {t(`invoices.actions.${step}`)}
        </Button>
      ))}
      {asking && (
        <ReasonDialog
          step={asking}
          onClose={() => setAsking(null)}
          onReason={(reason) => {
            setAsking(null);
            run(asking, reason);
          }}
        />
      )}
    </Group>
  );
}

function useStepRunner(invoice: Invoice) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const notify = useNotify();
  const company = useCompany();
  const { mutate, isPending } = useInvoiceStep(company.id, invoice.id);
  const run = (step: Step, reason: string) =>
    mutate(
      { step, reason },
      {
        onSuccess: ({ value }) =>
          notify({ message: t('review.nowIn', { state: t(`invoices.states.${value.state}`) }) }),
        onError: (error) => notify({ message: words(error), isBad: true }),
      },
    );
  return { run, isPending };
}
