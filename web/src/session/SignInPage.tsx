import { Button, Divider, Stack } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../ui/ErrorNote';
import { Doorway } from './Doorway';
import { ProviderButtons } from './ProviderButtons';
import { knowsPasskeys, PasskeyDismissed } from './passkeys';
import { SignInForm } from './SignInForm';
import { usePasskeySignIn } from './useSignIn';

export function SignInPage() {
  const { t } = useTranslation();
  return (
    <Doorway title={t('session.signIn')}>
      <SignInForm />
      {knowsPasskeys() && <PasskeyButton />}
      <ProviderButtons />
    </Doorway>
  );
}

function PasskeyButton() {
  const { t } = useTranslation();
  const signIn = usePasskeySignIn();
  const error = signIn.error instanceof PasskeyDismissed ? null : signIn.error;
  return (
    <Stack>
      <Divider label={t('account.passkeys.or')} />
      {error && <ErrorNote error={error} />}
      <Button
        variant="default"
        leftSection={<IconKey size={16} aria-hidden />}
        loading={signIn.isPending}
        onClick={() => signIn.mutate()}
      >
        {t('account.passkeys.signIn')}
      </Button>
    </Stack>
  );
}
