import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import type { Candidate, Invoice } from '../api/types';

const none: Record<string, Candidate[]> = {};

/** What else on its pages each field could be; asked for when there is a page and somebody may correct. */
export function useCandidates(companyId: string, invoice: Invoice, isWanted: boolean): Record<string, Candidate[]> {
  const invoiceId = invoice.id;
  const { data } = useQuery({
    queryKey: keys.candidates(companyId, invoiceId),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/companies/{companyId}/invoices/{invoiceId}/candidates', {
          params: { path: { companyId, invoiceId } },
          signal,
        }),
      ),
    enabled: isWanted && invoice.pages.length > 0,
  });
  return data?.fields ?? none;
}
