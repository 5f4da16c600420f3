import { expect, test } from 'vitest';
import { moved, withAfter, without } from './rows';

const rows = [{ id: 1 }, { id: 2 }, { id: 3 }];
const ids = (of: { id: number }[]) => of.map(({ id }) => id);

test('a row moves by one, and no further than the ends', () => {
  expect(ids(moved(rows, 2, -1))).toEqual([2, 1, 3]);
  expect(ids(moved(rows, 2, 1))).toEqual([1, 3, 2]);
  expect(ids(moved(rows, 1, -1))).toEqual([1, 2, 3]);
  expect(ids(moved(rows, 3, 1))).toEqual([1, 2, 3]);
});

test('a row is added behind another and taken away', () => {
  expect(ids(withAfter(rows, 1, { id: 4 }))).toEqual([1, 4, 2, 3]);
  expect(ids(without(rows, 2))).toEqual([1, 3]);
});
