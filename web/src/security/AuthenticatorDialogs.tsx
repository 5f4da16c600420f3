import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog';
import { CodeForm } from './CodeForm';
import { RecoveryCodes } from './RecoveryCodes';
import { useRemoveAuthenticator, useRenewCodes } from './useSecurity';

interface Props {
  onClose: () => void;
}

export function RemoveAuthenticatorDialog({ onClose }: Props) {
  const { t } = useTranslation();
  const remove = useRemoveAuthenticator();
  return (
    <Dialog onClose={onClose} title={t('account.app.remove')}>
      <Stack>
        <Text>{t('account.app.removeWhy')}</Text>
        <CodeForm
          error={remove.error}
          isBusy={remove.isPending}
          action={t('account.app.remove')}
          onSubmit={(code) => remove.mutate(code, { onSuccess: onClose })}
        />
      </Stack>
    </Dialog>
  );
}

export function RenewCodesDialog({ onClose }: Props) {
  const { t } = useTranslation();
  const renew = useRenewCodes();
  return (
    <Dialog onClose={onClose} closeOnClickOutside={false} title={t('account.app.newCodes')}>
      {renew.data ? (
        <RecoveryCodes codes={renew.data.codes} onClose={onClose} />
      ) : (
        <Stack>
          <Text>{t('account.app.newCodesWhy')}</Text>
          <CodeForm
            error={renew.error}
            isBusy={renew.isPending}
            action={t('account.app.newCodes')}
            onSubmit={renew.mutate}
          />
        </Stack>
      )}
    </Dialog>
  );
}
