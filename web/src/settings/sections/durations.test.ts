import { describe, expect, test } from 'vitest';
import { formatDuration, parseDuration } from './durations';

describe('durations', () => {
  test.each([
    ['00:05:00', '5 min'],
    ['01:30:00', '1 h 30 min'],
    ['1.01:00:00', '1 d 1 h'],
    ['00:00:00', '0 s'],
    ['00:00:07', '7 s'],
  ])('%s is shown as %s and read back', (span, words) => {
    expect(formatDuration(span)).toBe(words);
    expect(parseDuration(words)).toBe(span);
  });

  test.each([
    ['90m', '01:30:00'],
    ['36 h', '1.12:00:00'],
    ['1.5 h', '01:30:00'],
    ['2H 5MIN', '02:05:00'],
  ])('%s is understood', (words, span) => {
    expect(parseDuration(words)).toBe(span);
  });

  test.each(['', '5', 'soon', '5 min or so', '5 months', '-5 min'])('%s is no duration', (words) => {
    expect(parseDuration(words)).toBeNull();
  });

  test('what the server may write one day is shown as it is', () => {
    expect(formatDuration('P1D')).toBe('P1D');
  });
});
