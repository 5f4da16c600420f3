import { describe, expect, test } from 'vitest';
import { languages } from './languages';
import english from './locales/en';
import spanish from './locales/es';
import hungarian from './locales/hu';

const locales = { en: english, es: spanish, hu: hungarian };
const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' });
const code = Object.entries(sources)
  .filter(([path]) => !path.includes('.test.') && !path.includes('/locales/'))
  .map(([, text]) => text)
  .join('\n');

/** Every text by its full key. */
function texts(tree: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [inner, text] of texts(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

/** A key without its plural form. */
const base = (key: string) => key.replace(/_(one|two|few|many|other)$/, '');
const keysOf = (language: keyof typeof locales) => [...new Set([...texts(locales[language]).keys()].map(base))].sort();
const holes = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

/** Keys the code writes out, and the beginnings of those it puts together. */
const written = new Set([...code.matchAll(/['"`]([\w-]+(?:\.[\w-]+)+)['"`]/g)].map(([, key]) => key ?? ''));
const begun = [...code.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, start]) => start ?? '');
const isUsed = (key: string) => written.has(key) || begun.some((start) => key.startsWith(start));

describe('translations', () => {
  test.each(['es', 'hu'] as const)('%s has every key of English and no other', (language) => {
    expect(keysOf(language)).toEqual(keysOf('en'));
  });

  test.each(languages)('%s has every plural form that its grammar asks for', (language) => {
    const all = texts(locales[language]);
    const plurals = [...all.keys()].filter((key) => key !== base(key)).map(base);
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const missing = plurals.flatMap((key) => forms.map((form) => `${key}_${form}`)).filter((key) => !all.has(key));
    expect(missing).toEqual([]);
  });

  test.each(['es', 'hu'] as const)('%s fills the same holes as English', (language) => {
    const english = texts(locales.en);
    const different = [...texts(locales[language])].filter(([key, text]) => {
      const original = english.get(key) ?? english.get(`${base(key)}_other`) ?? '';
      return holes(text).join() !== holes(original).join();
    });
    expect(different).toEqual([]);
  });

  test.each(languages)('%s has no empty text', (language) => {
    expect([...texts(locales[language])].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('every key is used somewhere', () => {
    expect(keysOf('en').filter((key) => !isUsed(key))).toEqual([]);
  });

  test('every key that the code asks for exists', () => {
    const known = new Set(keysOf('en'));
    const asked = [...code.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? '');
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
  });

  test('a key that nobody uses would be found', () => {
    expect(isUsed('invoices.nobodyAsksForThis')).toBe(false);
  });
});
