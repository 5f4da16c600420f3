import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../ui/ErrorNote';
import { TextLink } from '../ui/links';
import { SecondStepForm } from './SecondStepForm';
import { useSignIn } from './useSignIn';

/** E-mail and password, and the code after them. The address may be given already. */
export function SignInForm({ email = '' }: { email?: string }) {
  const { t } = useTranslation();
  const form = useForm({ mode: 'uncontrolled', initialValues: { email, password: '' } });
  const signIn = useSignIn();
  if (signIn.data?.secondStep) return <SecondStepForm onBack={signIn.reset} />;
  return (
    <form onSubmit={form.onSubmit((credentials) => signIn.mutate(credentials))}>
      <Stack>
        {signIn.error && <ErrorNote error={signIn.error} />}
        <TextInput
          label={t('session.email')}
          type="email"
          autoComplete="username"
          required
          readOnly={email !== ''}
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('session.password')}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={signIn.isPending}>
          {t('session.signIn')}
        </Button>
        <TextLink to="/forgot-password" size="sm">
          {t('account.reset.link')}
        </TextLink>
      </Stack>
    </form>
  );
}
