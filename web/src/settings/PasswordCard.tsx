import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { ErrorNote } from '../ui/ErrorNote';
import { useFieldWords } from '../ui/useErrorWords';
import { Card } from './Card';
import { useSavedNote } from './useSavedNote';

const empty = { currentPassword: '', newPassword: '' };

export function PasswordCard() {
  const { t } = useTranslation();
  const form = useForm({ initialValues: empty });
  const fieldWords = useFieldWords();
  const saved = useSavedNote();
  const change = useMutation({
    mutationFn: (body: typeof empty) => answer(api.POST('/api/v1/profile/password', { body })),
    onError: (error) => form.setErrors(fieldWords(error)),
    onSuccess: () => {
      form.reset();
      saved();
    },
  });
  const show = { 'aria-label': t('session.showPassword') };
  return (
    <Card title={t('settings.profile.password')}>
      <form onSubmit={form.onSubmit((values) => change.mutate(values))}>
        <Stack>
          {change.error && <ErrorNote error={change.error} />}
          <PasswordInput
            label={t('settings.profile.currentPassword')}
            autoComplete="current-password"
            required
            visibilityToggleButtonProps={show}
            {...form.getInputProps('currentPassword')}
          />
          <PasswordInput
            label={t('settings.profile.newPassword')}
            description={t('session.passwordRule')}
            autoComplete="new-password"
            minLength={12}
            required
            visibilityToggleButtonProps={show}
            {...form.getInputProps('newPassword')}
          />
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('settings.profile.changePassword')}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
