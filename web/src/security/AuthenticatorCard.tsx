import { Badge, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../settings/Card';
import { ErrorNote } from '../ui/ErrorNote';
import { RemoveAuthenticatorDialog, RenewCodesDialog } from './AuthenticatorDialogs';
import { SetUpAuthenticatorDialog } from './SetUpAuthenticatorDialog';
import { useSecurity } from './useSecurity';

type Open = 'set-up' | 'remove' | 'codes' | null;

/** The second step with an authenticator app. */
export function AuthenticatorCard() {
  const { t } = useTranslation();
  const security = useSecurity();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <Card title={t('account.app.title')}>
      {security.error && <ErrorNote error={security.error} onRetry={() => void security.refetch()} />}
      {security.isPending && <Skeleton h={120} />}
      {security.data && (
        <Stack align="start">
          <Badge variant="outline">{t(security.data.hasAuthenticator ? 'account.app.on' : 'account.app.off')}</Badge>
          <Text size="sm">{t('account.app.why')}</Text>
          {security.data.hasAuthenticator ? (
            <>
              <Text>{t('account.app.codesLeft', { count: security.data.recoveryCodesLeft })}</Text>
              <Group>
                <Button variant="default" onClick={() => setOpen('codes')}>
                  {t('account.app.newCodes')}
                </Button>
                <Button variant="default" onClick={() => setOpen('remove')}>
                  {t('account.app.remove')}
                </Button>
              </Group>
            </>
          ) : (
            <Button onClick={() => setOpen('set-up')}>{t('account.app.setUp')}</Button>
          )}
        </Stack>
      )}
      {open === 'set-up' && <SetUpAuthenticatorDialog onClose={close} />}
      {open === 'remove' && <RemoveAuthenticatorDialog onClose={close} />}
      {open === 'codes' && <RenewCodesDialog onClose={close} />}
    </Card>
  );
}
