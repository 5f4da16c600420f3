import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import { ErrorNote } from '../ui/ErrorNote';
import { Doorway } from './Doorway';

export function SignInPage() {
  const { t } = useTranslation();
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: '', password: '' } });
  const signIn = useSignIn();
  return (
    <Doorway title={t('session.signIn')}>
      <form onSubmit={form.onSubmit((credentials) => signIn.mutate(credentials))}>
        <Stack>
          {signIn.error && <ErrorNote error={signIn.error} />}
          <TextInput
            label={t('session.email')}
            type="email"
            autoComplete="username"
            required
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
          <Text size="sm" c="dimmed">
            {t('session.forgotten')}
          </Text>
        </Stack>
      </form>
    </Doorway>
  );
}

function useSignIn() {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => answer(api.POST('/api/v1/session', { body })),
    onSuccess: async () => {
      queries.removeQueries({ queryKey: keys.session });
      await router.invalidate();
    },
  });
}
