import { describe, expect, test } from 'vitest';
import { createFormats, exactInstant } from './formats';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('amounts', () => {
  test('are written the way each language writes them', () => {
    expect(createFormats('en', 'UTC').amount('1234567.5', 'EUR')).toBe('1,234,567.50');
    expect(createFormats('es', 'UTC').amount('1234.5', 'EUR')).toBe('1.234,50');
    expect(plain(createFormats('hu', 'UTC').amount('1234567.5', 'EUR'))).toBe('1 234 567,50');
  });

  test('keep every digit that a binary number would lose', () => {
    expect(createFormats('en', 'UTC').amount('900719925474099312.34', 'USD')).toBe('900,719,925,474,099,312.34');
  });

  test('show as many decimals as the currency has', () => {
    expect(createFormats('en', 'UTC').amount('1500.00', 'JPY')).toBe('1,500');
    expect(createFormats('en', 'UTC').amount('1.5', 'KWD')).toBe('1.500');
  });

  test('show more decimals than the currency has when they are there', () => {
    expect(createFormats('en', 'UTC').amount('0.1234', 'EUR')).toBe('0.1234');
  });

  test('that are no amounts stay as they are', () => {
    expect(createFormats('en', 'UTC').amount('about 12', 'EUR')).toBe('about 12');
  });

  test('with an unknown currency get two decimals', () => {
    expect(createFormats('en', 'UTC').amount('5', 'E?R')).toBe('5.00');
  });
});

describe('dates', () => {
  test('of a document do not move with the time zone', () => {
    expect(createFormats('en', 'Pacific/Kiritimati').date('2026-01-01')).toBe('Jan 1, 2026');
  });

  test('of a moment are those of the company', () => {
    const moment = '2026-03-01T03:30:00Z';
    expect(createFormats('en', 'America/Costa_Rica').instantDay(moment)).toBe('Feb 28, 2026');
    expect(createFormats('en', 'Europe/Budapest').instantDay(moment)).toBe('Mar 1, 2026');
  });

  test('keep the exact moment for the tooltip', () => {
    expect(exactInstant('2026-03-01T04:30:00.123+01:00')).toBe('2026-03-01 03:30:00 UTC');
  });
});
