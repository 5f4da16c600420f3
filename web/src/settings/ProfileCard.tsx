import { Button, NativeSelect, Stack, TextInput, useMantineColorScheme } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../api/types';
import { languageNames, languages } from '../i18n/languages';
import { TimeZoneInput } from '../session/PlaceInputs';
import { usePerson } from '../session/session';
import { ErrorNote } from '../ui/ErrorNote';
import { useFieldWords } from '../ui/useErrorWords';
import { Card } from './Card';
import { isTheme, themes, useSaveProfile } from './profile';
import { useSavedNote } from './useSavedNote';

export function ProfileCard() {
  const { t } = useTranslation();
  const { name, language, theme, timeZone } = usePerson();
  const form = useForm<Profile>({ initialValues: { name, language, theme, timeZone } });
  const fieldWords = useFieldWords();
  const saved = useSavedNote();
  const save = useSaveProfile();
  const { setColorScheme } = useMantineColorScheme();
  const submit = (values: Profile) =>
    save.mutate(values, {
      onError: (error) => form.setErrors(fieldWords(error)),
      onSuccess: () => {
        if (isTheme(values.theme)) setColorScheme(values.theme);
        saved();
      },
    });
  return (
    <Card title={t('settings.profile.you')}>
      <form onSubmit={form.onSubmit(submit)}>
        <Stack>
          {save.error && <ErrorNote error={save.error} />}
          <TextInput label={t('session.name')} autoComplete="name" required {...form.getInputProps('name')} />
          <NativeSelect
            label={t('settings.profile.language')}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            {...form.getInputProps('language')}
          />
          <NativeSelect
            label={t('settings.profile.theme')}
            data={themes.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
            {...form.getInputProps('theme')}
          />
          <TimeZoneInput
            description={t('settings.profile.timeZoneWhy')}
            nothing={t('settings.profile.companyZone')}
            {...form.getInputProps('timeZone')}
          />
          <Button type="submit" loading={save.isPending}>
            {t('common.save')}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
