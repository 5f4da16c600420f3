import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Member } from '../api/types';
import { useCompany } from '../session/company';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { useRemovePerson } from './usePeople';

interface Props {
  member: Member;
  onClose: () => void;
}

export function RemovePersonDialog({ member, onClose }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  const remove = useRemovePerson(company.id);
  return (
    <Dialog onClose={onClose} title={t('settings.people.removeTitle', { name: member.name })}>
      <Stack>
        {remove.error && <ErrorNote error={remove.error} />}
        <Text>{t('settings.people.removeWhy', { company: company.name })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={remove.isPending} onClick={() => remove.mutate(member.id, { onSuccess: onClose })}>
            {t('common.remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
