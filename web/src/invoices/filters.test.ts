import { describe, expect, test } from 'vitest';
import {
  cleanFilters,
  hasFilters,
  nextSort,
  sortOf,
  states,
  tabCount,
  tabNames,
  tabOf,
  tabState,
  tabs,
} from './filters';

describe('filters in the address', () => {
  test('are kept when they can be used', () => {
    const filters = {
      state: 'captured,needsEntry',
      search: '42',
      currency: 'EUR',
      from: '2026-01-31',
      sort: '-dueDate',
    };
    expect(cleanFilters(filters)).toEqual(filters);
  });

  test('are dropped one by one when they cannot', () => {
    const filters = { state: 'captured,lost', search: '  ', currency: 'euro', from: '2026-02-30', sort: 'colour' };
    expect(cleanFilters(filters)).toEqual({});
  });

  test('leave the usual order out', () => {
    expect(cleanFilters({ sort: '-receivedAt' })).toEqual({});
  });

  test('count as filters without tab and order', () => {
    expect(hasFilters({ state: 'paid', sort: 'dueDate' })).toBe(false);
    expect(hasFilters({ dueTo: '2026-01-01' })).toBe(true);
  });
});

describe('tabs', () => {
  test('hold every state once', () => {
    expect(Object.values(tabs).flat().sort()).toEqual([...states].sort());
  });

  test('are found again from their own address', () => {
    expect(tabNames.map((tab) => tabOf({ state: tabState(tab) }))).toEqual(tabNames);
    expect(tabOf({ state: 'paid,captured' })).toBeNull();
  });

  test('count the states they hold', () => {
    const counts = { received: 2, reading: 3, paid: 4 };
    expect(tabCount('reading', counts)).toBe(5);
    expect(tabCount('all', counts)).toBe(9);
  });
});

describe('sorting', () => {
  test('starts with what came in last', () => {
    expect(sortOf({})).toEqual({ key: 'receivedAt', direction: 'descending' });
  });

  test('turns round on the second click', () => {
    expect(nextSort({}, 'dueDate')).toBe('dueDate');
    expect(nextSort({ sort: 'dueDate' }, 'dueDate')).toBe('-dueDate');
    expect(nextSort({ sort: '-dueDate' }, 'dueDate')).toBe('dueDate');
  });
});
