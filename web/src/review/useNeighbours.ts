import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useInvoiceList } from '../invoices/useInvoiceList';
import { useShortcuts } from '../ui/shortcuts';

export type Neighbours = ReturnType<typeof useNeighbours>;

/**
 * The invoices before and after this one, in the list it was opened from. An approved invoice leaves a list of
 * unapproved ones, so the order as it was first seen stays while the list is worked through.
 */
export function useNeighbours(companyId: string, invoiceId: string) {
  const filters = useSearch({ from: '/shell/companies/$companyId/invoices/$invoiceId' });
  const navigate = useNavigate();
  const { data, hasNextPage, isFetching, fetchNextPage } = useInvoiceList(companyId, filters);
  const [order, setOrder] = useState<string[]>([]);
  useEffect(() => {
    const loaded = data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? [];
    setOrder((seen) => withNew(seen, loaded));
  }, [data]);
  const here = order.indexOf(invoiceId);
  const previous = order[here - 1] ?? null;
  const next = order[here + 1] ?? null;
  const wantsMore = next === null && hasNextPage && !isFetching;
  useEffect(() => {
    if (wantsMore) void fetchNextPage();
  }, [wantsMore, fetchNextPage]);
  const open = (id: string | null) => {
    const to = '/companies/$companyId/invoices/$invoiceId' as const;
    if (id !== null) void navigate({ to, params: { companyId, invoiceId: id }, search: filters });
  };
  useShortcuts({ j: () => open(next), k: () => open(previous) });
  return {
    openPrevious: previous === null ? null : () => open(previous),
    openNext: next === null ? null : () => open(next),
  };
}

/** The order as seen so far, with what is new at its end. */
export function withNew(seen: string[], loaded: string[]): string[] {
  const added = loaded.filter((id) => !seen.includes(id));
  return added.length === 0 ? seen : [...seen, ...added];
}
