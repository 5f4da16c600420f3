import { Stack, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Connection, ConnectionKind } from '../api/types';
import classes from '../invoices/invoices.module.css';
import { useCompany } from '../session/company';
import { can } from '../session/session';
import { ErrorNote } from '../ui/ErrorNote';
import { ConnectionRow } from './ConnectionRow';
import { TestVerdict } from './TestVerdict';
import { useSwitchConnection, useTestConnection } from './useConnections';

interface Props {
  connections: Connection[];
  kinds: ConnectionKind[];
  onEdit: (connection: Connection) => void;
  onRemove: (connection: Connection) => void;
}

export function ConnectionTable({ connections, kinds, onEdit, onRemove }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  const test = useTestConnection(company.id);
  const turn = useSwitchConnection(company.id);
  const tested = connections.find(({ id }) => id === test.variables);
  const mayManage = can(company, 'connections.manage');
  return (
    <Stack gap="sm">
      {turn.error && <ErrorNote error={turn.error} />}
      {test.error && <ErrorNote error={test.error} />}
      {test.data && tested && <TestVerdict name={tested.name} verdict={test.data} onClose={test.reset} />}
      <div className={classes.sheet}>
        <Table aria-label={t('connections.title')} verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('connections.name')}</Table.Th>
              <Table.Th>{t('connections.state')}</Table.Th>
              <Table.Th className={classes.wide}>{t('connections.lastUse')}</Table.Th>
              <Table.Th className={classes.wide}>{t('connections.budget')}</Table.Th>
              {mayManage && <Table.Th>{t('common.actions')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {connections.map((connection) => (
              <ConnectionRow
                key={connection.id}
                connection={connection}
                kind={kinds.find(({ name }) => name === connection.kind)}
                isTesting={test.isPending && test.variables === connection.id}
                onTest={() => test.mutate(connection.id)}
                onSwitch={() => turn.mutate({ connectionId: connection.id, enable: !connection.enabled })}
                onEdit={() => onEdit(connection)}
                onRemove={() => onRemove(connection)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  );
}
