import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VendorDefault } from '../api/types';
import { useCompany } from '../session/company';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { useTaughtWords } from './useTaughtWords';
import { useRemoveVendorDefault } from './useVendorDefaults';

interface Props {
  known: VendorDefault;
  onClose: () => void;
}

export function RemoveDefaultDialog({ known, onClose }: Props) {
  const { t } = useTranslation();
  const remove = useRemoveVendorDefault(useCompany().id);
  const words = useTaughtWords();
  return (
    <Dialog onClose={onClose} title={t('vendors.removeTitle')}>
      <Stack>
        {remove.error && <ErrorNote error={remove.error} />}
        <Text>
          {words.field(known)}: {words.taught(known)}
        </Text>
        <Text>{t('vendors.removeWhy', { vendor: words.vendor(known) })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={remove.isPending} onClick={() => remove.mutate(known.id, { onSuccess: onClose })}>
            {t('common.remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
