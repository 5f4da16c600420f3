import { Badge, Button, Group, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '../api/types';
import { useCompany } from '../session/company';
import { can } from '../session/session';
import { Instant } from '../ui/Dates';
import { ErrorNote } from '../ui/ErrorNote';
import { ListFooter } from '../ui/ListFooter';
import { WideSheet } from '../ui/WideSheet';
import { RevokeDialog, SendAgainDialog } from './InvitationDialogs';
import { useInvitations } from './useInvitations';

/** Who is invited and has not come yet. Nothing is shown when that is nobody. */
export function InvitationTable() {
  const { t } = useTranslation();
  const company = useCompany();
  const invitations = useInvitations(company.id);
  const items = invitations.data?.pages.flatMap((page) => page.items) ?? [];
  const [sending, setSending] = useState<Invitation | null>(null);
  const [leaving, setLeaving] = useState<Invitation | null>(null);
  if (invitations.error) return <ErrorNote error={invitations.error} onRetry={() => void invitations.refetch()} />;
  return (
    <>
      {items.length > 0 && (
        <div>
          <Title order={2} size="h4" mb="sm" id="invited">
            {t('account.invite.waiting')}
          </Title>
          <Rows items={items} onSend={setSending} onRevoke={setLeaving} />
          <ListFooter shown={items.length} list={invitations} />
        </div>
      )}
      {sending && <SendAgainDialog invitation={sending} onClose={() => setSending(null)} />}
      {leaving && <RevokeDialog invitation={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

interface RowsProps {
  items: Invitation[];
  onSend: (invitation: Invitation) => void;
  onRevoke: (invitation: Invitation) => void;
}

function Rows({ items, onSend, onRevoke }: RowsProps) {
  const { t } = useTranslation();
  const mayManage = can(useCompany(), 'people.manage');
  return (
    <WideSheet labelledBy="invited">
      <Table aria-labelledby="invited">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('settings.people.name')}</Table.Th>
            <Table.Th>{t('settings.people.role')}</Table.Th>
            <Table.Th>{t('account.invite.state')}</Table.Th>
            <Table.Th>{t('account.invite.by')}</Table.Th>
            {mayManage && <Table.Th>{t('common.actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((invitation) => (
            <Table.Tr key={invitation.id}>
              <Table.Th scope="row" fw={400}>
                {invitation.name}
                <Text size="sm">{invitation.email}</Text>
              </Table.Th>
              <Table.Td>{t(`settings.roles.${invitation.role}`)}</Table.Td>
              <Table.Td>
                <InvitedState invitation={invitation} />
              </Table.Td>
              <Table.Td>{invitation.invitedBy}</Table.Td>
              {mayManage && (
                <Table.Td>
                  <Group gap="xs" wrap="nowrap">
                    <Button
                      size="xs"
                      variant="default"
                      onClick={() => onSend(invitation)}
                      aria-label={t('account.invite.sendAgainTo', { name: invitation.name })}
                    >
                      {t('account.invite.sendAgain')}
                    </Button>
                    <Button
                      size="xs"
                      variant="default"
                      onClick={() => onRevoke(invitation)}
                      aria-label={t('account.invite.revokeOf', { name: invitation.name })}
                    >
                      {t('account.invite.revoke')}
                    </Button>
                  </Group>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideSheet>
  );
}

function InvitedState({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation();
  return (
    <>
      <Badge variant="outline" color={invitation.isExpired ? 'red' : 'gray'}>
        {t(invitation.isExpired ? 'account.invite.expired' : 'account.invite.invited')}
      </Badge>
      <Text size="sm">
        {t('account.invite.until')} <Instant at={invitation.expiresAt} />
      </Text>
    </>
  );
}
