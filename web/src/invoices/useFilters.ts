import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { cleanFilters, type InvoiceFilters } from './filters';

/** The filters in the address, and the way to change some of them. */
export function useFilters() {
  const filters = useSearch({ from: '/shell/companies/$companyId/invoices' });
  const navigate = useNavigate({ from: '/companies/$companyId/invoices' });
  const change = useCallback(
    (changes: InvoiceFilters) =>
      void navigate({ search: (old) => cleanFilters({ ...old, ...changes }), replace: true }),
    [navigate],
  );
  return { filters, change };
}
