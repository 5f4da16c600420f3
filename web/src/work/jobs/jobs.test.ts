import { expect, test } from 'vitest';
import type { Job } from '../../api/types';
import { durationWords, isMoving } from './jobs';

const noon = Date.parse('2026-06-10T12:00:00Z');
const job = (part: Partial<Job>): Job => ({ running: false, nextAt: null, ...part }) as Job;

test('a job moves by itself while it runs and when it is due', () => {
  expect(isMoving(job({ running: true }), noon)).toBe(true);
  expect(isMoving(job({ nextAt: '2026-06-10T12:00:00Z' }), noon)).toBe(true);
  expect(isMoving(job({ nextAt: '2026-06-10T12:00:01Z' }), noon)).toBe(false);
  expect(isMoving(job({}), noon)).toBe(false);
});

test.each([
  [0, '0 sec'],
  [430, '0.4 sec'],
  [12_300, '12 sec'],
  [123_000, '2 min 3 sec'],
])('%i milliseconds are %s', (milliseconds, words) => {
  expect(durationWords('en', milliseconds)).toBe(words);
});
