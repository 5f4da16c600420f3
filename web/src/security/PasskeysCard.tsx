import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Passkey } from '../api/types';
import { useTimeZone } from '../session/company';
import { knowsPasskeys } from '../session/passkeys';
import { Card } from '../settings/Card';
import { Moment } from './Moment';
import { NamePasskeyDialog, RemovePasskeyDialog } from './PasskeyDialogs';
import { useSecurity } from './useSecurity';

/** The person's passkeys. */
export function PasskeysCard() {
  const { t } = useTranslation();
  const security = useSecurity();
  const [isAdding, setAdding] = useState(false);
  const [naming, setNaming] = useState<Passkey | null>(null);
  const [leaving, setLeaving] = useState<Passkey | null>(null);
  const passkeys = security.data?.passkeys ?? [];
  return (
    <Card title={t('account.passkeys.title')}>
      <Stack align="stretch">
        <Text size="sm">{t(knowsPasskeys() ? 'account.passkeys.why' : 'account.passkeys.cannot')}</Text>
        {passkeys.map((passkey) => (
          <Line
            key={passkey.id}
            passkey={passkey}
            onRename={() => setNaming(passkey)}
            onRemove={() => setLeaving(passkey)}
          />
        ))}
        {security.isPending && <Skeleton h={36} />}
        {security.data && knowsPasskeys() && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('account.passkeys.add')}
          </Button>
        )}
      </Stack>
      {isAdding && <NamePasskeyDialog passkey={null} onClose={() => setAdding(false)} />}
      {naming && <NamePasskeyDialog passkey={naming} onClose={() => setNaming(null)} />}
      {leaving && <RemovePasskeyDialog passkey={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  );
}

interface LineProps {
  passkey: Passkey;
  onRename: () => void;
  onRemove: () => void;
}

function Line({ passkey, onRename, onRemove }: LineProps) {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const { name } = passkey;
  return (
    <Group justify="space-between" data-passkey={passkey.id}>
      <div>
        <Text fw={600}>{name}</Text>
        <Text size="sm">
          {t('account.passkeys.since')} <Moment at={passkey.createdAt} timeZone={timeZone} />
        </Text>
      </div>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={onRename} aria-label={t('account.passkeys.renameOf', { name })}>
          {t('account.passkeys.rename')}
        </Button>
        <Button size="xs" variant="default" onClick={onRemove} aria-label={t('account.passkeys.removeOf', { name })}>
          {t('common.remove')}
        </Button>
      </Group>
    </Group>
  );
}
