import { Button, Group, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Connection, ConnectionKind } from '../api/types';
import { useFormats } from '../i18n/useFormats';
import classes from '../invoices/invoices.module.css';
import { useCompany, useTimeZone } from '../session/company';
import { can } from '../session/session';
import { Instant } from '../ui/Dates';
import { HealthLabel } from './HealthLabel';
import { useKindWords } from './kindWords';

interface Props {
  connection: Connection;
  kind: ConnectionKind | undefined;
  isTesting: boolean;
  onTest: () => void;
  onSwitch: () => void;
  onEdit: () => void;
  onRemove: () => void;
}

export function ConnectionRow({ connection, kind, ...actions }: Props) {
  const { t } = useTranslation();
  const words = useKindWords();
  const mayManage = can(useCompany(), 'connections.manage');
  const { lastUsedAt } = connection.use;
  return (
    <Table.Tr className={classes.row} data-connection={connection.id}>
      <Table.Td>
        {connection.name}
        <div className={classes.secondary}>
          {kind ? words.kind(kind) : t('connections.unknownKind', { kind: connection.kind })}
        </div>
      </Table.Td>
      <Table.Td>
        <HealthLabel health={connection.health} />
        <Trouble connection={connection} />
      </Table.Td>
      <Table.Td className={classes.wide}>
        {lastUsedAt === null ? t('common.never') : <Instant at={lastUsedAt} />}
      </Table.Td>
      <Table.Td className={classes.wide}>
        <Budget connection={connection} />
      </Table.Td>
      {mayManage && (
        <Table.Td>
          <Actions connection={connection} isKnown={kind !== undefined} {...actions} />
        </Table.Td>
      )}
    </Table.Tr>
  );
}

/** What went wrong last, while it still matters. */
function Trouble({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const formats = useFormats(useTimeZone());
  const { health, use, stoppedUntil } = connection;
  if (health !== 'failing' && health !== 'stopped') return null;
  return (
    <div className={classes.secondary}>
      {use.lastError}
      {health === 'stopped' && stoppedUntil !== null && (
        <div>{t('connections.nextTry', { at: formats.instant(stoppedUntil) })}</div>
      )}
    </div>
  );
}

function Budget({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const formats = useFormats(useTimeZone());
  const { budget } = connection;
  if (budget === null) return '–';
  return (
    <>
      {t('connections.perSecond', { rate: formats.count(budget.perSecond) })}
      <div className={classes.secondary}>{t('connections.used', { used: budget.used, burst: budget.burst })}</div>
    </>
  );
}

function Actions({
  connection,
  isKnown,
  isTesting,
  onTest,
  onSwitch,
  onEdit,
  onRemove,
}: Omit<Props, 'kind'> & { isKnown: boolean }) {
  const { t } = useTranslation();
  const { name } = connection;
  const button = (label: string, spoken: string, onClick: () => void, loading = false) => (
    <Button size="xs" variant="default" aria-label={spoken} onClick={onClick} loading={loading}>
      {label}
    </Button>
  );
  return (
    <Group gap="xs">
      {isKnown && button(t('connections.test'), t('connections.testName', { name }), onTest, isTesting)}
      {isKnown && button(t('connections.edit'), t('connections.editName', { name }), onEdit)}
      {connection.enabled
        ? button(t('connections.turnOff'), t('connections.turnOffName', { name }), onSwitch)
        : button(t('connections.turnOn'), t('connections.turnOnName', { name }), onSwitch)}
      {button(t('common.remove'), t('connections.removeName', { name }), onRemove)}
    </Group>
  );
}
