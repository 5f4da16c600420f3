import { Button, Divider, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import type { SetUp } from '../api/types';
import { Doorway } from '../session/Doorway';
import { CountryInput, CurrencyInput, TimeZoneInput } from '../session/PlaceInputs';
import { ownTimeZone } from '../session/places';
import { ErrorNote } from '../ui/ErrorNote';
import { useFieldWords } from '../ui/useErrorWords';

/** The very first page of a new server: its first owner and their company. */
export function SetupPage() {
  const { t } = useTranslation();
  const form = useForm<SetUp>({ initialValues: emptySetup() });
  const fieldWords = useFieldWords();
  const setUp = useSetUp((error) => form.setErrors(fieldWords(error)));
  return (
    <Doorway title={t('session.setup.title')}>
      <form onSubmit={form.onSubmit((values) => setUp.mutate(values))}>
        <Stack>
          <Text size="sm">{t('session.setup.why')}</Text>
          {setUp.error && <ErrorNote error={setUp.error} />}
          <TextInput label={t('session.name')} autoComplete="name" required {...form.getInputProps('name')} />
          <TextInput
            label={t('session.email')}
            type="email"
            autoComplete="username"
            required
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('session.password')}
            description={t('session.passwordRule')}
            autoComplete="new-password"
            minLength={12}
            required
            visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
            {...form.getInputProps('password')}
          />
          <Divider />
          <TextInput
            label={t('settings.company.name')}
            autoComplete="organization"
            required
            {...form.getInputProps('companyName')}
          />
          <CountryInput required {...form.getInputProps('countryCode')} />
          <CurrencyInput required {...form.getInputProps('currency')} />
          <TimeZoneInput required {...form.getInputProps('timeZone')} />
          <Button type="submit" loading={setUp.isPending}>
            {t('session.setup.submit')}
          </Button>
        </Stack>
      </form>
    </Doorway>
  );
}

function emptySetup(): SetUp {
  const nothing = { name: '', email: '', password: '', companyName: '', countryCode: '', currency: '' };
  return { ...nothing, timeZone: ownTimeZone() };
}

function useSetUp(onError: (error: Error) => void) {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (body: SetUp) => answer(api.POST('/api/v1/setup', { body })),
    onError,
    onSuccess: async () => {
      queries.removeQueries({ queryKey: keys.session });
      await router.invalidate();
    },
  });
}
