import { expect, test } from 'vitest';
import { countsOf, daysBetween, pivotOf } from './pivot';

const statistics = [
  { day: '2026-02-27', kind: 'acceptance', state: 'aceptado', code: '', count: 5, answers: 5 },
  { day: '2026-02-27', kind: 'rejection', state: 'rechazado', code: '-111', count: 1, answers: 1 },
  { day: '2026-02-27', kind: 'rejection', state: 'rechazado', code: '-37', count: 1, answers: 0 },
  { day: '2026-03-01', kind: 'rejection', state: 'rechazado', code: '-37', count: 2, answers: 2 },
] as const;

test('each state has its counts by code, and how many answers they are', () => {
  const { columns } = pivotOf([...statistics]);

  expect(columns.map(({ state, answers }) => [state, answers])).toEqual([
    ['aceptado', 5],
    ['rechazado', 3],
  ]);
  expect(columns[1]?.byCode).toEqual(
    new Map([
      ['-111', 1],
      ['-37', 3],
    ]),
  );
});

test('the code said most often comes first, and answers without one last', () => {
  expect(pivotOf([...statistics]).codes).toEqual(['-37', '-111', '']);
});

test('every day is there, also those on which nothing came', () => {
  const days = daysBetween('2026-02-27', '2026-03-01');

  expect(days).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  expect(countsOf([...statistics], 'rejection', days)).toEqual([1, 0, 2]);
});
