import { Code, Image, Skeleton, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { CodeForm } from './CodeForm';
import { RecoveryCodes } from './RecoveryCodes';
import { useBeginAuthenticator, useConfirmAuthenticator } from './useSecurity';

/** Shows the key, takes the first code, and then shows the recovery codes: once. */
export function SetUpAuthenticatorDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { mutate: begin, ...key } = useBeginAuthenticator();
  const confirm = useConfirmAuthenticator();
  useEffect(() => begin(), [begin]);
  return (
    <Dialog onClose={onClose} closeOnClickOutside={false} title={t('account.app.setUp')}>
      {key.error && <ErrorNote error={key.error} />}
      {confirm.data && <RecoveryCodes codes={confirm.data.codes} onClose={onClose} />}
      {!confirm.data && key.isPending && <Skeleton height={200} />}
      {!confirm.data && key.data && (
        <Stack>
          <Text size="sm">{t('account.app.scan')}</Text>
          <Image
            src={`data:image/svg+xml,${encodeURIComponent(key.data.picture)}`}
            alt={t('account.app.picture')}
            w={200}
            h={200}
            mx="auto"
          />
          <Text size="sm">{t('account.app.type')}</Text>
          <Code block data-testid="authenticator-secret">
            {key.data.secret}
          </Code>
          <CodeForm
            error={confirm.error}
            isBusy={confirm.isPending}
            action={t('account.app.confirm')}
            onSubmit={confirm.mutate}
          />
        </Stack>
      )}
    </Dialog>
  );
}
