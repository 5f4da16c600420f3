import { useState } from 'react';
import { useShortcuts } from '../ui/shortcuts';
import type { Selection } from './useSelection';

interface Options<Row> {
  rows: Row[];
  selection: Selection<Row>;
  /** The attribute that names a row's id. */
  attribute: 'data-invoice' | 'data-document';
  /** What the key 'a' does with the selection or the row; absent where nothing can be approved. */
  onApprove?: (() => void) | undefined;
}

/** Moves through the rows with j and k. The row's link takes the focus, so Enter opens it by itself. */
export function useListKeys<Row extends { id: string }>({ rows, selection, attribute, onApprove }: Options<Row>) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const active = rows.findIndex(({ id }) => id === activeId);
  const move = (step: number) => {
    const row = rows[Math.min(Math.max(active + step, 0), rows.length - 1)];
    if (row === undefined) return;
    setActiveId(row.id);
    document.querySelector<HTMLElement>(`[${attribute}="${row.id}"] a`)?.focus();
  };
  const select = () => {
    if (activeId !== null && active >= 0) selection.toggle(activeId);
  };
  const approve = () => {
    if (selection.count > 0 || active >= 0) onApprove?.();
  };
  useShortcuts({ j: () => move(1), k: () => move(-1), x: select, a: approve });
  return { activeId };
}
