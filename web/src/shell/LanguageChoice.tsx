import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/i18n';
import { isLanguage, languageNames, languages } from '../i18n/languages';

/** The language of this browser, before anybody has signed in. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  const choose = (value: string) => {
    if (isLanguage(value)) void changeLanguage(value);
  };
  return (
    <NativeSelect
      aria-label={t('settings.profile.language')}
      size="xs"
      data={languages.map((value) => ({ value, label: languageNames[value] }))}
      value={i18n.language}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
