import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApiKey } from '../api/types';
import classes from '../invoices/invoices.module.css';
import { Instant } from '../ui/Dates';

interface Props {
  apiKeys: ApiKey[];
  onRevoke: (key: ApiKey) => void;
}

export function ApiKeyTable({ apiKeys, onRevoke }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.sheet}>
      <Table aria-label={t('keys.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('keys.name')}</Table.Th>
            <Table.Th>{t('keys.state')}</Table.Th>
            <Table.Th className={classes.medium}>{t('keys.lastUsed')}</Table.Th>
            <Table.Th className={classes.medium}>{t('keys.expires')}</Table.Th>
            <Table.Th>{t('common.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {apiKeys.map((key) => (
            <KeyRow key={key.id} apiKey={key} onRevoke={onRevoke} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function KeyRow({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: (key: ApiKey) => void }) {
  const { t } = useTranslation();
  return (
    <Table.Tr>
      <Table.Td>
        {apiKey.name}
        <div className={classes.secondary}>
          {t('keys.madeBy', { name: apiKey.madeBy })} <Instant at={apiKey.createdAt} dayOnly />
        </div>
        <div className={classes.secondary}>{apiKey.scopes.join(', ')}</div>
      </Table.Td>
      <Table.Td>{t(`keys.states.${apiKey.state}`)}</Table.Td>
      <Table.Td className={classes.medium}>
        {apiKey.lastUsedAt === null ? t('common.never') : <Instant at={apiKey.lastUsedAt} />}
      </Table.Td>
      <Table.Td className={classes.medium}>
        {apiKey.expiresAt === null ? t('common.never') : <Instant at={apiKey.expiresAt} dayOnly />}
      </Table.Td>
      <Table.Td>
        {apiKey.state !== 'revoked' && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('keys.revokeName', { name: apiKey.name })}
            onClick={() => onRevoke(apiKey)}
          >
            {t('keys.revoke')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
