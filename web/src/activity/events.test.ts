import { expect, test } from 'vitest';
import { hasFilters, queryOf } from './events';

const id = '0192f0c1-0000-7000-8000-000000000001';

test('the filters go to the server by its names, and what cannot be is left out', () => {
  expect(queryOf({ kind: 'invoice.approved', person: id, subject: id, search: 'Acme' })).toEqual({
    kind: 'invoice.approved',
    person: id,
    subjectId: id,
    search: 'Acme',
  });
  expect(queryOf({ person: 'system' }).person).toBe('system');
  expect(queryOf({ person: 'somebody', subject: 'something' })).toEqual({ person: undefined, subjectId: undefined });
});

test('a filter that is not set is none', () => {
  expect(hasFilters({})).toBe(false);
  expect(hasFilters({ kind: undefined })).toBe(false);
  expect(hasFilters({ from: '2026-01-01' })).toBe(true);
});
