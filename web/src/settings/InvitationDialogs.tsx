import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '../api/types';
import { useCompany } from '../session/company';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { Invited } from './InviteDialog';
import { useRevoke, useSendAgain } from './useInvitations';

interface Props {
  invitation: Invitation;
  onClose: () => void;
}

export function SendAgainDialog({ invitation, onClose }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  const send = useSendAgain(company.id);
  return (
    <Dialog
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('account.invite.sendAgainTo', { name: invitation.name })}
    >
      <Stack role="status">
        {send.error && <ErrorNote error={send.error} />}
        {send.data ? <Invited link={send.data.link} /> : <Text>{t('account.invite.sendAgainWhy')}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(send.data ? 'common.close' : 'common.cancel')}
          </Button>
          {!send.data && (
            <Button loading={send.isPending} onClick={() => send.mutate(invitation.id)}>
              {t('account.invite.sendAgain')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}

export function RevokeDialog({ invitation, onClose }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  const revoke = useRevoke(company.id);
  return (
    <Dialog onClose={onClose} title={t('account.invite.revokeOf', { name: invitation.name })}>
      <Stack>
        {revoke.error && <ErrorNote error={revoke.error} />}
        <Text>{t('account.invite.revokeWhy')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={revoke.isPending} onClick={() => revoke.mutate(invitation.id, { onSuccess: onClose })}>
            {t('account.invite.revoke')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
