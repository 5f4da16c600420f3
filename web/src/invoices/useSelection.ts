import { useCallback, useMemo, useState } from 'react';
import type { InvoiceItem } from '../api/types';

export interface Selection {
  ids: string[];
  items: InvoiceItem[];
  count: number;
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  toggleAll: () => void;
  clear: () => void;
}

/** Which of the rows on screen are selected; a row that leaves the screen leaves the selection. */
export function useSelection(rows: InvoiceItem[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const items = useMemo(() => rows.filter(({ id }) => chosen.has(id)), [rows, chosen]);
  const toggle = useCallback((id: string) => setChosen((old) => toggled(old, id)), []);
  const clear = useCallback(() => setChosen(new Set()), []);
  const isAll = items.length === rows.length;
  const toggleAll = useCallback(() => setChosen(isAll ? new Set() : new Set(rows.map(({ id }) => id))), [isAll, rows]);
  return {
    ids: items.map(({ id }) => id),
    items,
    count: items.length,
    has: (id) => chosen.has(id),
    toggle,
    toggleAll,
    clear,
  };
}

function toggled(old: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(old);
  if (!next.delete(id)) next.add(id);
  return next;
}
