import { Button, NativeSelect, Table, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Member, Role } from '../api/types';
import classes from '../invoices/invoices.module.css';
import { useCompany } from '../session/company';
import { Instant } from '../ui/Dates';
import { ErrorNote } from '../ui/ErrorNote';
import { Mark } from '../ui/Mark';
import { roles, useChangeRole } from './usePeople';

interface Props {
  members: Member[];
  mayManage: boolean;
  onRemove: (member: Member) => void;
}

export function PeopleTable({ members, mayManage, onRemove }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  const change = useChangeRole(company.id);
  return (
    <>
      {change.error && <ErrorNote error={change.error} />}
      <div className={classes.sheet}>
        <Table aria-label={t('settings.people.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('settings.people.name')}</Table.Th>
              <Table.Th>{t('settings.people.role')}</Table.Th>
              <Table.Th className={classes.medium}>{t('settings.people.lastSignIn')}</Table.Th>
              {mayManage && <Table.Th>{t('common.actions')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {members.map((member) => (
              <Table.Tr key={member.id}>
                <Table.Td>
                  {member.name}
                  <div className={classes.secondary}>{member.email}</div>
                  {member.lockedOut && <LockedOut />}
                </Table.Td>
                <Table.Td>
                  {mayManage ? (
                    <RoleSelect member={member} onChange={(role) => change.mutate({ member, role })} />
                  ) : (
                    t(`settings.roles.${member.role}`)
                  )}
                </Table.Td>
                <Table.Td className={classes.medium}>
                  {member.lastSignInAt === null ? t('common.never') : <Instant at={member.lastSignInAt} />}
                </Table.Td>
                {mayManage && (
                  <Table.Td>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('settings.people.removeName', { name: member.name })}
                      onClick={() => onRemove(member)}
                    >
                      {t('common.remove')}
                    </Button>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

function RoleSelect({ member, onChange }: { member: Member; onChange: (role: Role) => void }) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      size="xs"
      aria-label={t('settings.people.roleOf', { name: member.name })}
      data={roles.map((value) => ({ value, label: t(`settings.roles.${value}`) }))}
      value={member.role}
      onChange={(event) => {
        const role = roles.find((known) => known === event.currentTarget.value);
        if (role) onChange(role);
      }}
    />
  );
}

function LockedOut() {
  const { t } = useTranslation();
  return (
    <Text size="xs" component="span">
      <Mark look={[IconLock, 'bad']}>{t('settings.people.lockedOut')}</Mark>
    </Text>
  );
}
