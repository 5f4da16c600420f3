import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languages, preferredLanguage, rememberLanguage } from './languages';
import english from './locales/en';

/** English is always there to fall back to; the others are fetched when they are chosen. */
const loaders: Record<Exclude<Language, 'en'>, () => Promise<{ default: object }>> = {
  es: () => import('./locales/es'),
  hu: () => import('./locales/hu'),
};

export async function startTranslations() {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: english } },
    lng: 'en',
    fallbackLng: 'en',
    supportedLngs: languages,
    // React escapes already.
    interpolation: { escapeValue: false },
  });
  await changeLanguage(preferredLanguage());
}

export async function changeLanguage(language: Language) {
  if (language !== 'en' && !i18next.hasResourceBundle(language, 'translation')) {
    const { default: words } = await loaders[language]();
    i18next.addResourceBundle(language, 'translation', words);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  rememberLanguage(language);
}
