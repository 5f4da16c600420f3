import type { AnswerStatistics } from '../../api/types';

export type AnswerKind = AnswerStatistics[number]['kind'];

/** A column of the pivot: one word of the authority, under one kind of answer. */
export interface PivotColumn {
  kind: AnswerKind;
  state: string;
  /** How many answers these are: one with several codes is one. */
  answers: number;
  /** How many of them have each code; those without one under the empty text. */
  byCode: ReadonlyMap<string, number>;
}

export interface Pivot {
  /** The word said most often first. */
  columns: PivotColumn[];
  /** The code said most often first; answers without a code at the end. */
  codes: string[];
}

/** By state and code, over all days. */
export function pivotOf(statistics: AnswerStatistics): Pivot {
  const columns = new Map<string, PivotColumn & { byCode: Map<string, number> }>();
  const said = new Map<string, number>();
  for (const { kind, state, code, count, answers } of statistics) {
    const key = `${kind} ${state}`;
    const column = columns.get(key) ?? { kind, state, answers: 0, byCode: new Map() };
    column.byCode.set(code, (column.byCode.get(code) ?? 0) + count);
    column.answers += answers;
    columns.set(key, column);
    said.set(code, (said.get(code) ?? 0) + count);
  }
  const codes = [...said.keys()].sort(
    (one, other) => Number(one === '') - Number(other === '') || (said.get(other) ?? 0) - (said.get(one) ?? 0),
  );
  return { codes, columns: [...columns.values()].sort((one, other) => other.answers - one.answers) };
}

/** Every day from the first to the last, as ISO 8601. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  const day = new Date(`${first}T00:00:00Z`);
  for (let text = first; text <= last; text = day.toISOString().slice(0, 10)) {
    days.push(text);
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return days;
}

/** How many answers of a kind came on each of the days. */
export function countsOf(statistics: AnswerStatistics, kind: AnswerKind, days: readonly string[]): number[] {
  const byDay = new Map<string, number>();
  for (const row of statistics) if (row.kind === kind) byDay.set(row.day, (byDay.get(row.day) ?? 0) + row.answers);
  return days.map((day) => byDay.get(day) ?? 0);
}
