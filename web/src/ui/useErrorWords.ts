import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, type FieldProblem, NetworkError } from '../api/errors';
import { wordsFor } from '../i18n/words';

/** An error as a sentence in the person's language, or in the server's own words when the code is new to us. */
export function useErrorWords() {
  const { t, i18n } = useTranslation();
  return useCallback(
    (error: Error) => {
      if (error instanceof ApiError) return wordsFor(i18n, `errors.codes.${error.code}`, error.message);
      return error instanceof NetworkError ? t('errors.network') : t('errors.unexpected');
    },
    [t, i18n],
  );
}

/** The fields at fault by path, for a form to show beside its inputs. */
export function useFieldWords() {
  const { i18n } = useTranslation();
  return useCallback(
    (error: Error | null): Record<string, string> => {
      const problems = error instanceof ApiError ? error.fields : [];
      const words = (problem: FieldProblem) => wordsFor(i18n, `errors.fields.${problem.code}`, problem.message);
      return Object.fromEntries(problems.map((problem) => [problem.path, words(problem)]));
    },
    [i18n],
  );
}
