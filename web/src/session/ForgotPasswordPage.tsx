import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { ErrorNote } from '../ui/ErrorNote';
import { TextLink } from '../ui/links';
import { Doorway } from './Doorway';
import { useSession } from './session';

/** Asks for a link by mail. What comes back does not tell whether the address has an account. */
export function ForgotPasswordPage() {
  const { t } = useTranslation();
  const { sendsMail } = useSession();
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: '' } });
  const ask = useMutation({
    mutationFn: (body: { email: string }) => answer(api.POST('/api/v1/password-resets', { body })),
  });
  return (
    <Doorway title={t('account.reset.title')}>
      {!sendsMail && <Text>{t('session.forgotten')}</Text>}
      {sendsMail && ask.isSuccess && <Text role="status">{t('account.reset.sent')}</Text>}
      {sendsMail && !ask.isSuccess && (
        <form onSubmit={form.onSubmit((values) => ask.mutate(values))}>
          <Stack>
            {ask.error && <ErrorNote error={ask.error} />}
            <Text size="sm">{t('account.reset.why')}</Text>
            <TextInput
              label={t('session.email')}
              type="email"
              autoComplete="username"
              required
              key={form.key('email')}
              {...form.getInputProps('email')}
            />
            <Button type="submit" loading={ask.isPending}>
              {t('account.reset.ask')}
            </Button>
          </Stack>
        </form>
      )}
      <TextLink to="/sign-in" size="sm">
        {t('account.reset.back')}
      </TextLink>
    </Doorway>
  );
}
