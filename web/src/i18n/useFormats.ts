import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFormats } from './formats';

/** Formats for the language on screen and, for instants, the given time zone. */
export function useFormats(timeZone: string) {
  const { i18n } = useTranslation();
  return useMemo(() => createFormats(i18n.language, timeZone), [i18n.language, timeZone]);
}
