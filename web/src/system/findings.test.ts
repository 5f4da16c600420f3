import { expect, test } from 'vitest';
import type { SystemItem, SystemState } from '../api/types';
import { worstFirst } from './findings';

const item = (check: string, state: SystemState): SystemItem => ({
  check,
  code: `${check}.x`,
  state,
  found: '',
  advice: '',
  values: {},
});

test('what needs a person stands first, the rest keeps its order', () => {
  const items = [item('a', 'ok'), item('b', 'warning'), item('c', 'ok'), item('d', 'error')];

  expect(worstFirst(items).map(({ check }) => check)).toEqual(['d', 'b', 'a', 'c']);
});
