import { useReducer, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Invoice } from '../api/types';
import { areValidLines, changeDraft, countChanges, type DraftLine, draftLines, emptyDraft, toRevision } from './draft';
import type { FieldName } from './fieldNames';
import { useRevise } from './useInvoice';

export type ReviewTab = 'fields' | 'timeline';
export type Review = ReturnType<typeof useReview>;

/** The invoice under review: what is saved, what was changed on top of it, and where the eye is. */
export function useReview(companyId: string, invoice: Invoice, etag: string) {
  const [draft, change] = useReducer(changeDraft, emptyDraft);
  const [tab, setTab] = useState<ReviewTab>('fields');
  const [focused, setFocused] = useState<string | null>(null);
  const revise = useRevise(companyId, invoice.id);
  const changes = countChanges(draft);
  const saved = (name: FieldName) => invoice.fields[name]?.value ?? '';
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
    canCorrect: invoice.allowedActions.includes('correct'),
    changes,
    isValid,
    isStale: changes > 0 && draft.etag !== null && draft.etag !== etag,
    isSaving: revise.isPending,
    error: revise.error,
    save,
    discard,
    valueOf: (name: FieldName) => draft.fields[name] ?? saved(name),
    isChanged: (name: FieldName) => draft.fields[name] !== undefined,
    setField: (name: FieldName, value: string) => change({ kind: 'field', name, value, saved: saved(name), etag }),
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
