import type { i18n } from 'i18next';

type Values = Record<string, string | number>;

/**
 * The translation of a key that the server decides, such as an error code, or the fallback when this version of the
 * web does not know it.
 */
export function wordsFor(i18n: i18n, key: string, fallback: string, values: Values = {}): string {
  if (!i18n.exists(key)) return fallback;
  const translate = i18n.t as (key: string, values: Values) => string;
  return translate(key, values);
}
