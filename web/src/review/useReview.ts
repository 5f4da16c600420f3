import { useReducer, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Candidate, Invoice } from '../api/types';
import { areValidLines, changeDraft, countChanges, type DraftLine, draftLines, emptyDraft, toRevision } from './draft';
import { type FieldName, isFieldName } from './fieldNames';
import { useCandidates } from './useCandidates';
import { useRevise } from './useInvoice';

export type ReviewTab = 'fields' | 'timeline';
export type Review = ReturnType<typeof useReview>;

/** A candidate with its number in the field's list, by which it is chosen. */
export type NumberedCandidate = Candidate & { number: number };

/** The invoice under review: what is saved, what was changed on top of it, and where the eye is. */
export function useReview(companyId: string, invoice: Invoice, etag: string) {
  const [draft, change] = useReducer(changeDraft, emptyDraft);
  const [tab, setTab] = useState<ReviewTab>('fields');
  const [focused, setFocused] = useState<string | null>(null);
  const [pointed, setPointed] = useState<NumberedCandidate | null>(null);
  const revise = useRevise(companyId, invoice.id);
  const changes = countChanges(draft);
  const saved = (name: FieldName) => invoice.fields[name]?.value ?? '';
  const canCorrect = invoice.allowedActions.includes('correct');
  const candidates = useCandidates(companyId, invoice, canCorrect);
  const valueIn = (name: FieldName) => draft.fields[name] ?? saved(name);
  const setField = (name: FieldName, value: string, candidate?: number) =>
    change({ kind: 'field', name, value, saved: saved(name), etag, candidate });
  const isValid = areValidLines(draft.lines ?? []);
  const discard = () => {
    revise.reset();
    change({ kind: 'discard' });
  };
  const save = () => {
    if (changes > 0 && isValid)
      revise.mutate(
        { etag: draft.etag ?? etag, body: toRevision(draft) },
        { onSuccess: () => change({ kind: 'discard' }) },
      );
  };
  return {
    invoice,
    canCorrect,
    changes,
    isValid,
    isStale: changes > 0 && draft.etag !== null && draft.etag !== etag,
    isSaving: revise.isPending,
    error: revise.error,
    save,
    discard,
    valueOf: valueIn,
    isChanged: (name: FieldName) => draft.fields[name] !== undefined,
    setField,
    /** What else on the pages a field could be. */
    othersOf: (name: string | null): NumberedCandidate[] =>
      isFieldName(name)
        ? (candidates[name] ?? [])
            .map((candidate, number) => ({ ...candidate, number }))
            .filter(({ value }) => value !== valueIn(name))
        : [],
    /** Takes a value from the page into a field, which keeps the focus. */
    choose: (name: FieldName, { value, number }: NumberedCandidate) => {
      setPointed(null);
      setField(name, value, number);
      document.getElementById(fieldId(name))?.focus();
    },
    /** The candidate that was chosen for a field and is not saved yet. */
    chosenFor: (name: FieldName): Candidate | null => candidates[name]?.[draft.chosen[name] ?? -1] ?? null,
    pointed,
    setPointed,
    lines: draft.lines ?? draftLines(invoice),
    setLines: (lines: DraftLine[]) => change({ kind: 'lines', lines, etag }),
    focused,
    setFocused,
    tab,
    setTab,
    /** Brings a field, or a line by its name in findings, under the cursor. */
    focusField: (name: string) => {
      flushSync(() => {
        setTab('fields');
        setFocused(name);
      });
      document.getElementById(fieldId(name))?.focus();
    },
  };
}

/** The element that edits a field, or the first cell of lines[2]. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[[\]]/g, '-')}`;
}
