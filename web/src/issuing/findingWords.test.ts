import { expect, test } from 'vitest';
import { findingWords } from './FindingList';

const finding = {
  code: 'CR-ARI-011',
  path: '/FacturaElectronica/ResumenFactura/TotalVenta',
  message: 'TotalVenta is 1, but the lines make 2.',
  messageEs: 'TotalVenta es 1, pero de las líneas resulta 2.',
  severity: 'error' as const,
  values: ['TotalVenta', '1', '2'],
};

test('a finding is said in the language of the pages', () => {
  expect(findingWords(finding, 'en')).toBe(finding.message);
  expect(findingWords(finding, 'es')).toBe(finding.messageEs);
  expect(findingWords(finding, 'hu')).toBe('TotalVenta értéke 1, de a sorokból 2 adódik.');
});

test('one that this version of the web does not know is said in English', () => {
  expect(findingWords({ ...finding, code: 'CR-NEW-001' }, 'hu')).toBe(finding.message);
});
