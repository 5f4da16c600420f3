import { Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { ErrorNote } from '../ui/ErrorNote';
import { TextLink } from '../ui/links';
import { useFieldWords } from '../ui/useErrorWords';
import { Doorway } from './Doorway';
import { NewPasswordInput } from './NewPasswordInput';
import { useLinkToken } from './useLinkToken';

/** Takes the new password of somebody who came by the link in the mail. */
export function ResetPasswordPage() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const form = useForm({ initialValues: { newPassword: '' } });
  const fieldWords = useFieldWords();
  const reset = useMutation({
    mutationFn: ({ newPassword }: { newPassword: string }) =>
      answer(api.POST('/api/v1/password-resets/complete', { body: { token, newPassword } })),
    onError: (error) => form.setErrors(fieldWords(error)),
  });
  return (
    <Doorway title={t('account.reset.choose')}>
      {reset.isSuccess ? (
        <Text role="status">{t('account.reset.done')}</Text>
      ) : (
        <form onSubmit={form.onSubmit((values) => reset.mutate(values))}>
          <Stack>
            {reset.error && <ErrorNote error={reset.error} />}
            <NewPasswordInput label={t('settings.profile.newPassword')} {...form.getInputProps('newPassword')} />
            <Button type="submit" loading={reset.isPending}>
              {t('common.save')}
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
