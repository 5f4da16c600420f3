import { useCallback, useMemo, useState } from 'react';
import type { InvoiceItem } from '../api/types';

export interface Selection<Row = InvoiceItem> {
  ids: string[];
  items: Row[];
  count: number;
  /** Every row on screen is selected. */
  isAllShown: boolean;
  /** All that match the filters are meant, on screen or not. */
  isEverything: boolean;
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  toggleAll: () => void;
  takeEverything: () => void;
  clear: () => void;
}

/** Which of the rows on screen are selected; a row that leaves the screen leaves the selection. */
export function useSelection<Row extends { id: string }>(rows: Row[]): Selection<Row> {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [meansEverything, setMeansEverything] = useState(false);
  const items = useMemo(() => rows.filter(({ id }) => chosen.has(id)), [rows, chosen]);
  const isAllShown = rows.length > 0 && items.length === rows.length;
  const choose = useCallback((next: (old: ReadonlySet<string>) => ReadonlySet<string>) => {
    setMeansEverything(false);
    setChosen(next);
  }, []);
  const toggle = useCallback((id: string) => choose((old) => toggled(old, id)), [choose]);
  const clear = useCallback(() => choose(() => new Set()), [choose]);
  const toggleAll = useCallback(
    () => choose(() => new Set(isAllShown ? [] : rows.map(({ id }) => id))),
    [choose, isAllShown, rows],
  );
  return {
    ids: items.map(({ id }) => id),
    items,
    count: items.length,
    isAllShown,
    // Other filters bring other rows: what was meant before is meant no more.
    isEverything: meansEverything && isAllShown,
    has: (id) => chosen.has(id),
    toggle,
    toggleAll,
    takeEverything: () => setMeansEverything(true),
    clear,
  };
}

function toggled(old: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(old);
  if (!next.delete(id)) next.add(id);
  return next;
}
