import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Connection } from '../api/types';
import { useCompany } from '../session/company';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { useRemoveConnection } from './useConnections';

interface Props {
  connection: Connection;
  onClose: () => void;
}

export function RemoveConnectionDialog({ connection, onClose }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  const remove = useRemoveConnection(company.id);
  return (
    <Dialog onClose={onClose} title={t('connections.removeTitle', { name: connection.name })}>
      <Stack>
        {remove.error && <ErrorNote error={remove.error} />}
        <Text>{t('connections.removeWhy')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={remove.isPending} onClick={() => remove.mutate(connection.id, { onSuccess: onClose })}>
            {t('common.remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
