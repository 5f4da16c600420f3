import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApiKey } from '../api/types';
import { useCompany } from '../session/company';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { useRevokeApiKey } from './useApiKeys';

interface Props {
  apiKey: ApiKey;
  onClose: () => void;
}

export function RevokeKeyDialog({ apiKey, onClose }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  const revoke = useRevokeApiKey(company.id);
  return (
    <Dialog onClose={onClose} title={t('keys.revokeTitle', { name: apiKey.name })}>
      <Stack>
        {revoke.error && <ErrorNote error={revoke.error} />}
        <Text>{t('keys.revokeWhy')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={revoke.isPending} onClick={() => revoke.mutate(apiKey.id, { onSuccess: onClose })}>
            {t('keys.revoke')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
