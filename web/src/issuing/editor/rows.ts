/** Puts a row in place of the one with its id. */
export function replaced<Row extends { id: number }>(rows: readonly Row[], changed: Row): Row[] {
  return rows.map((row) => (row.id === changed.id ? changed : row));
}

export function without<Row extends { id: number }>(rows: readonly Row[], id: number): Row[] {
  return rows.filter((row) => row.id !== id);
}

/** The rows with one after the row of this id. */
export function withAfter<Row extends { id: number }>(rows: readonly Row[], id: number, added: Row): Row[] {
  return rows.flatMap((row) => (row.id === id ? [row, added] : [row]));
}

/** The rows with one moved up (-1) or down (1); as they are at the ends. */
export function moved<Row extends { id: number }>(rows: readonly Row[], id: number, step: -1 | 1): Row[] {
  const from = rows.findIndex((row) => row.id === id);
  const [row] = rows.slice(from, from + 1);
  const to = from + step;
  if (row === undefined || to < 0 || to >= rows.length) return [...rows];
  const others = rows.filter((other) => other !== row);
  return [...others.slice(0, to), row, ...others.slice(to)];
}
