import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../api/types';
import { wordsFor } from '../i18n/words';

/** What a batch does, in the person's language; kinds new to this page keep the server's name. */
export function useBatchName() {
  const { i18n } = useTranslation();
  return useCallback(({ kind }: Batch) => wordsFor(i18n, `work.batches.kinds.${kind}`, kind), [i18n]);
}
