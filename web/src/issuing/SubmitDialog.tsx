import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftRequest } from '../api/types';
import { Amount } from '../ui/Amount';
import { Dialog } from '../ui/Dialog';

interface Props {
  customer: string | null;
  total: string;
  currency: string;
  situation: DraftRequest['situation'];
  isBusy: boolean;
  onSubmit: () => void;
  onClose: () => void;
}

/** Asks once before a document gets its number and leaves: it cannot be taken back. */
export function SubmitDialog({ customer, total, currency, situation = 'normal', isBusy, onSubmit, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} title={t('issuing.submit.title')}>
      <Stack>
        <Text>
          {customer ?? t('issuing.noCustomer')}: <Amount amount={total} currency={currency} />
        </Text>
        <Text size="sm">{t('issuing.submit.why')}</Text>
        {situation !== 'normal' && (
          <Text size="sm">
            {t('issuing.editor.situation')}: {t(`issuing.situations.${situation}`)}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button data-autofocus loading={isBusy} onClick={onSubmit}>
            {t('issuing.actions.signAndSubmit')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
