import { Table, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../session/company';
import { permissions } from '../session/session';
import { WideSheet } from '../ui/WideSheet';
import { useRoles } from './usePeople';

/** Which role may do what, as the server has it. */
export function RoleTable() {
  const { t } = useTranslation();
  const company = useCompany();
  const roles = useRoles(company.id).data ?? [];
  if (roles.length === 0) return null;
  return (
    <div>
      <Title order={2} size="h4" mb="sm" id="roles">
        {t('settings.people.roles')}
      </Title>
      <WideSheet labelledBy="roles">
        <Table aria-labelledby="roles">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('settings.people.permission')}</Table.Th>
              {roles.map(({ role }) => (
                <Table.Th key={role}>{t(`settings.roles.${role}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {permissions.map((permission) => (
              <Table.Tr key={permission}>
                <Table.Th scope="row" fw={400}>
                  {t(`settings.permissions.${permission}`)}
                </Table.Th>
                {roles.map(({ role, permissions: held }) => (
                  <Table.Td key={role}>
                    {held.includes(permission) ? (
                      <IconCheck size={18} role="img" aria-label={t('common.yes')} />
                    ) : (
                      <span role="img" aria-label={t('common.no')}>
                        –
                      </span>
                    )}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideSheet>
    </div>
  );
}
