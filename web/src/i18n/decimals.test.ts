import { describe, expect, test } from 'vitest';
import { fromInput, toInput } from './decimals';

describe('typed decimals', () => {
  test.each([
    ['1234.50', 'en', '1234.50'],
    ['1,234.50', 'en', '1234.50'],
    ['1234,50', 'en', '1234.50'],
    ['1.234,50', 'en', '1234.50'],
    ['1.234,50', 'es', '1234.50'],
    ['1234.50', 'es', '1234.50'],
    ['1 234,5', 'hu', '1234.5'],
    ['12.345.678', 'es', '12345678'],
    ['1.234', 'es', '1234'],
    ['1.234', 'en', '1.234'],
    ['0.125', 'es', '0.125'],
    ['-5,00', 'hu', '-5.00'],
    ['−5', 'en', '-5'],
    ["1'000.25", 'en', '1000.25'],
  ])('%s in %s is %s', (typed, language, canonical) => {
    expect(fromInput(typed, language)).toBe(canonical);
  });

  test.each(['', 'abc', '12a', '1.2.3,4,5'])('"%s" is no decimal and stays as typed', (typed) => {
    expect(fromInput(typed, 'en')).toBe(typed);
  });

  test('are shown with the mark of the language', () => {
    expect(toInput('1234.50', 'hu')).toBe('1234,50');
    expect(toInput('1234.50', 'en')).toBe('1234.50');
  });
});
