import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../api/types';
import { changeLanguage } from '../i18n/i18n';
import { fieldTrust } from './confidence';
import { findingsAt, findingWords, placeOfFinding } from './findings';
import { withNew } from './useNeighbours';

const finding = (code: string, field: string | null, values: Record<string, string> = {}): Finding => ({
  code,
  severity: 'error',
  field,
  message: 'As the server says it.',
  arguments: values,
});

describe('a finding', () => {
  test('is told in the language on screen, with its amounts and fields', async () => {
    await changeLanguage('hu');
    const missing = finding('AP-REQ-001', 'grossTotal', { field: 'gross total' });
    expect(findingWords(i18next, missing)).toBe('Hiányzik: Bruttó összesen.');
    await changeLanguage('en');
    const negative = finding('AP-ARI-004', 'grossTotal', { gross: '-1234.50' });
    expect(findingWords(i18next, negative)).toBe('The gross total -1,234.50 is negative. Is this a credit note?');
  });

  test('of a newer server is told in the words of the server', () => {
    expect(findingWords(i18next, finding('AP-NEW-001', null))).toBe('As the server says it.');
  });

  test('leads to its field or its line', () => {
    expect(placeOfFinding(finding('X', 'dueDate'))).toBe('dueDate');
    expect(placeOfFinding(finding('X', 'lines[2].netAmount'))).toBe('lines[2]');
    expect(placeOfFinding(finding('X', null))).toBeNull();
  });

  test('stands at its own field only', () => {
    expect(findingsAt([finding('A', 'dueDate'), finding('B', 'currency')], 'currency')).toHaveLength(1);
  });
});

describe('confidence', () => {
  const untold = { correctedBy: null, correctedAt: null, readValue: 'x', learnt: null, taught: null };
  const read = { value: 'x', page: 1, box: null, ...untold };

  test.each([
    [0.95, 'sure'],
    [0.8, 'check'],
    [0.4, 'unsure'],
  ])('%d is %s', (confidence, trust) => {
    expect(fieldTrust({ ...read, confidence, origin: 'textLayer' })).toBe(trust);
  });

  test('gives way to who said it', () => {
    expect(fieldTrust({ ...read, confidence: 1, origin: 'person' })).toBe('entered');
    expect(fieldTrust({ ...read, confidence: 1, origin: 'chosen' })).toBe('chosen');
    expect(fieldTrust({ ...read, confidence: 0.8, origin: 'learnt' })).toBe('learnt');
    expect(fieldTrust({ ...read, confidence: 1, origin: 'structured' })).toBe('exact');
    expect(fieldTrust({ ...read, value: null, confidence: 0, origin: 'ocr' })).toBeNull();
  });
});

test('the order of the list stays while invoices leave it', () => {
  expect(withNew(['a', 'b', 'c'], ['a', 'c', 'd'])).toEqual(['a', 'b', 'c', 'd']);
});
