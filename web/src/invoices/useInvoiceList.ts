import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import type { InvoiceFilters } from './filters';

export const pageSize = 50;

/** The list page by page; what is on screen stays until the next answer is there. */
export function useInvoiceList(companyId: string, filters: InvoiceFilters) {
  return useInfiniteQuery({
    queryKey: keys.invoiceList(companyId, filters),
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/companies/{companyId}/invoices', {
          params: { path: { companyId }, query: { ...filters, cursor: pageParam ?? undefined, limit: pageSize } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
