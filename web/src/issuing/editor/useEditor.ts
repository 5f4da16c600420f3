import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';
import type { DocumentDetail } from '../../api/types';
import { useFindingWords } from '../FindingList';
import { useSaveDraft, useSubmitDraft } from '../useIssued';
import { badNumbers, type DraftForm, isPurchase } from './form';
import { wordsByPlace } from './places';
import { requestOf } from './sendForm';

const pause = 400;

export interface Begun {
  form: DraftForm;
  issuedId: string | null;
  etag: string;
}

export type Editor = ReturnType<typeof useEditor>;

/** A draft being written: what is on the form, what is saved, and what the server makes of it. */
export function useEditor(companyId: string, begun: Begun) {
  const [form, setForm] = useState(begun.form);
  const [saved, setSaved] = useState(begun);
  const [isAsked, setAsked] = useState(begun.issuedId !== null);
  const save = useSaveDraft(companyId);
  const submit = useSubmitDraft(companyId);
  const bad = badNumbers(form);
  const isDirty = useMemo(() => JSON.stringify(form) !== JSON.stringify(saved.form), [form, saved.form]);
  const preview = usePreview(companyId, form, bad.length === 0);
  const words = useFindingWords();
  const findings = preview.data?.findings ?? [];
  const byPlace = wordsByPlace(findings, words, isPurchase(form.kind));
  return {
    form,
    change: (changes: Partial<DraftForm>) => setForm((old) => ({ ...old, ...changes })),
    issuedId: saved.issuedId,
    isDirty,
    bad,
    preview,
    findings,
    /** What the server made of the form stands for the form as it is now. */
    isReckoned: preview.isReckoned,
    /** What is wrong with an input; what is missing on a new form is only told once somebody asked. */
    problemOf: (place: string) => (isAsked ? byPlace[place] : undefined),
    isAsked,
    ask: () => setAsked(true),
    save,
    submit,
    /** Saves; gives the document, or null when it cannot be saved as it stands. */
    saveAsync: async (): Promise<DocumentDetail | null> => {
      setAsked(true);
      if (bad.length > 0) return null;
      const { value, etag } = await save.mutateAsync({ ...saved, body: requestOf(form) });
      setSaved({ form, issuedId: value.item.id, etag });
      return value;
    },
  };
}

/** The draft worked out by the server, a moment after the last change. */
function usePreview(companyId: string, form: DraftForm, isSendable: boolean) {
  const [settled] = useDebouncedValue(form, pause);
  const body = useMemo(() => requestOf(settled), [settled]);
  const reckoned = useQuery({
    queryKey: [...keys.issuing(companyId), 'preview', body],
    queryFn: ({ signal }) =>
      answer(
        api.POST('/api/v1/companies/{companyId}/issued-documents/preview', {
          params: { path: { companyId } },
          body,
          signal,
        }),
      ),
    enabled: isSendable && badNumbers(settled).length === 0,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  return {
    data: reckoned.data,
    error: reckoned.error,
    isReckoned: settled === form && reckoned.isSuccess && !reckoned.isPlaceholderData,
  };
}
