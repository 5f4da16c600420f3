import { describe, expect, test } from 'vitest';
import { areValidLines, changeDraft, countChanges, emptyDraft, newLine, toRevision } from './draft';

const typed = (value: string, saved = 'Acme', etag = '"1"') =>
  ({ kind: 'field', name: 'supplierName', value, saved, etag }) as const;

describe('a draft', () => {
  test('holds only what differs from what is saved', () => {
    const changed = changeDraft(emptyDraft, typed('Acme Ltd'));
    expect(countChanges(changed)).toBe(1);
    expect(countChanges(changeDraft(changed, typed('Acme')))).toBe(0);
  });

  test('remembers the version on which it began', () => {
    const first = changeDraft(emptyDraft, typed('A', 'Acme', '"1"'));
    expect(changeDraft(first, typed('AB', 'Acme', '"2"')).etag).toBe('"1"');
  });

  test('clears a field that was emptied', () => {
    expect(toRevision(changeDraft(emptyDraft, typed('  ')))).toEqual({ fields: { supplierName: null } });
  });

  test('says which value was chosen from the page, until it is typed over or put back', () => {
    const chosen = changeDraft(emptyDraft, { ...typed('Acme Ltd'), candidate: 2 });
    expect(toRevision(chosen)).toEqual({ fields: { supplierName: 'Acme Ltd' }, chosen: { supplierName: 2 } });
    expect(toRevision(changeDraft(chosen, typed('Acme Limited')))).toEqual({
      fields: { supplierName: 'Acme Limited' },
    });
    expect(toRevision(changeDraft(chosen, typed('Acme')))).toEqual({ fields: {} });
  });

  test('sends no lines unless one was touched', () => {
    const line = { ...newLine([]), description: 'Coffee', quantity: '2' };
    const draft = changeDraft(emptyDraft, { kind: 'lines', lines: [line], etag: '"1"' });
    const nothing = { unit: null, unitPrice: null, taxRate: null, netAmount: null };
    expect(toRevision(draft).lines).toEqual([{ description: 'Coffee', quantity: '2', ...nothing }]);
    expect(toRevision(emptyDraft)).toEqual({ fields: {} });
  });

  test('may not hold a line with words for a number', () => {
    expect(areValidLines([{ ...newLine([]), quantity: 'two' }])).toBe(false);
    expect(areValidLines([{ ...newLine([]), quantity: '2', description: 'two' }])).toBe(true);
  });
});

test('a new line gets an id that no line had', () => {
  const first = newLine([]);
  expect(newLine([{ ...first, id: 7 }]).id).toBe(8);
});
