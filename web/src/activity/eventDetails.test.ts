import { expect, test } from 'vitest';
import { changesOf, detailsOf, stepOf } from './eventDetails';

const data = {
  from: 'captured',
  to: 'checked',
  reason: 'Fine',
  changes: { grossTotal: { old: null, new: '12.00' }, dueDate: { old: '2026-01-02', new: '2026-02-01', chosen: true } },
  after: { name: 'New', taxId: null },
};

test('an event tells its step, its corrections and the rest', () => {
  expect(stepOf(data)).toEqual({ from: 'captured', to: 'checked' });
  expect(changesOf(data)).toEqual([
    { field: 'grossTotal', before: null, after: '12.00', chosen: false, learnt: false },
    { field: 'dueDate', before: '2026-01-02', after: '2026-02-01', chosen: true, learnt: false },
  ]);
  expect(detailsOf(data)).toEqual([
    { name: 'reason', value: 'Fine' },
    { name: 'after.name', value: 'New' },
  ]);
});

test('an event that stayed where it was took no step', () => {
  expect(stepOf({ from: 'captured', to: 'captured' })).toBeNull();
  expect(stepOf({})).toBeNull();
});
