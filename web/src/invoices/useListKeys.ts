import { useState } from 'react';
import type { InvoiceItem } from '../api/types';
import { useCompany } from '../session/company';
import { can } from '../session/session';
import { useShortcuts } from '../ui/shortcuts';
import type { Selection } from './useSelection';

interface Options {
  rows: InvoiceItem[];
  selection: Selection;
  onApprove: () => void;
}

/** Moves through the rows with j and k. The row's link takes the focus, so Enter opens it by itself. */
export function useListKeys({ rows, selection, onApprove }: Options) {
  const company = useCompany();
  const [activeId, setActiveId] = useState<string | null>(null);
  const active = rows.findIndex(({ id }) => id === activeId);
  const move = (step: number) => {
    const row = rows[Math.min(Math.max(active + step, 0), rows.length - 1)];
    if (row === undefined) return;
    setActiveId(row.id);
    document.querySelector<HTMLElement>(`[data-invoice="${row.id}"] a`)?.focus();
  };
  const select = () => {
    if (activeId !== null && active >= 0) selection.toggle(activeId);
  };
  const approve = () => {
    if (can(company, 'invoices.approve') && (selection.count > 0 || active >= 0)) onApprove();
  };
  useShortcuts({ j: () => move(1), k: () => move(-1), x: select, a: approve });
  return { activeId };
}
