import { describe, expect, test } from 'vitest';
import type { AuthorityAnswer, DocumentHistory } from '../../api/types';
import { waitingOf } from '../waiting';
import { relationsOf } from './relations';
import { decidingAnswer, momentsOf } from './timeline';

const history = {
  events: [
    { sequence: 1, occurredAt: '2026-11-26T12:00:00Z' },
    { sequence: 2, occurredAt: '2026-11-26T12:00:03.5Z' },
  ],
  attempts: [{ id: 'a', beganAt: '2026-11-26T12:00:03Z' }],
  answers: [{ id: 'w', receivedAt: '2026-11-26T12:00:03.5Z' }],
} as DocumentHistory;

describe('the timeline', () => {
  test('is in the order of time, an answer before the step it brought', () => {
    expect(momentsOf(history).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'event 1',
      'attempt a',
      'answer w',
      'event 2',
    ]);
  });

  test('tells of the handover after the signature, though a batch notes both in one work', () => {
    const batch = {
      events: [
        { sequence: 1, kind: 'document.signed', occurredAt: '2026-11-26T12:00:03.1Z' },
        { sequence: 2, kind: 'document.queued', occurredAt: '2026-11-26T12:00:03.1Z' },
        { sequence: 3, kind: 'document.submitted', occurredAt: '2026-11-26T12:00:04Z' },
      ],
      attempts: [{ id: 'a', beganAt: '2026-11-26T12:00:03Z', endedAt: '2026-11-26T12:00:04Z' }],
      answers: [],
    } as unknown as DocumentHistory;
    expect(momentsOf(batch).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'event 1',
      'event 2',
      'attempt a',
      'event 3',
    ]);
  });

  test('shows the answer that decided, not a later one', () => {
    const answers = [
      { id: 'received', isDeciding: false, findings: [] },
      { id: 'decided', isDeciding: true, findings: [] },
      { id: 'again', isDeciding: false, findings: [] },
    ] as unknown as AuthorityAnswer[];
    expect(decidingAnswer(answers)?.id).toBe('decided');
    expect(decidingAnswer([])).toBeUndefined();
  });
});

describe('what comes next', () => {
  test('a signed document waits for a person until somebody has it sent', () => {
    expect(waitingOf({ state: 'signed', dueAt: null, problemCode: null })).toBe('you');
    expect(waitingOf({ state: 'signed', dueAt: '2026-11-26T12:00:00Z', problemCode: null })).toBe('program');
    expect(waitingOf({ state: 'accepted', dueAt: null, problemCode: null })).toBeNull();
  });

  test('notes follow what was accepted, a replacement what was rejected', () => {
    expect(relationsOf({ state: 'accepted', kind: 'factura' })).toEqual(['copy', 'debit', 'credit']);
    expect(relationsOf({ state: 'rejected', kind: 'factura' })).toEqual(['copy', 'replace']);
    expect(relationsOf({ state: 'draft', kind: 'factura' })).toEqual(['copy']);
  });
});
