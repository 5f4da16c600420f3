export const languages = ['en', 'es', 'hu'] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name, for the people who look for it. */
export const languageNames: Record<Language, string> = { en: 'English', es: 'Español', hu: 'Magyar' };

const storageKey = 'quittance.language';

export function isLanguage(text: string | null | undefined): text is Language {
  return languages.some((language) => language === text);
}

/** The language before anybody has signed in: what was chosen here last, or else what the browser asks for. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(storageKey), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find(isLanguage) ?? 'en';
}

export function rememberLanguage(language: Language) {
  localStorage.setItem(storageKey, language);
}
