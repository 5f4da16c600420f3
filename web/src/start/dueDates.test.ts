import { expect, test } from 'vitest';
import { dueSoonFilters, overdueFilters } from './dueDates';

test('due soon and overdue count from today where the company is', () => {
  const now = new Date('2026-12-30T02:00:00Z');
  expect(dueSoonFilters(now, 'Europe/Budapest')).toMatchObject({ dueFrom: '2026-12-30', dueTo: '2027-01-06' });
  expect(dueSoonFilters(now, 'America/Costa_Rica')).toMatchObject({ dueFrom: '2026-12-29', dueTo: '2027-01-05' });
  expect(overdueFilters(now, 'America/Costa_Rica')).toMatchObject({ dueTo: '2026-12-28' });
});
