import type { InvoiceFilters } from './filters';

export function exportAddress(companyId: string, filters: InvoiceFilters, format: string): string {
  const query = new URLSearchParams({ ...filters, format });
  return `/api/v1/companies/${companyId}/invoices/export?${query}`;
}
