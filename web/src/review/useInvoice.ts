import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerWithETag, api, type Versioned } from '../api/client';
import { keys } from '../api/keys';
import type { AllowedAction, Invoice, Revision } from '../api/types';

const invoicePath = '/api/v1/companies/{companyId}/invoices/{invoiceId}';

export function useInvoice(companyId: string, invoiceId: string) {
  return useQuery({
    queryKey: keys.invoice(companyId, invoiceId),
    queryFn: ({ signal }) =>
      answerWithETag(api.GET(invoicePath, { params: { path: { companyId, invoiceId } }, signal })),
  });
}

export function useRevise(companyId: string, invoiceId: string) {
  const onSuccess = useTakeAnswer(companyId, invoiceId);
  const queries = useQueryClient();
  return useMutation({
    // Refused as stale: the newer version is wanted in any case.
    onError: () => queries.invalidateQueries({ queryKey: keys.invoice(companyId, invoiceId) }),
    mutationFn: ({ etag, body }: { etag: string; body: Revision }) =>
      answerWithETag(
        api.PATCH(`${invoicePath}/fields`, {
          params: { path: { companyId, invoiceId }, header: { 'If-Match': etag } },
          body,
        }),
      ),
    onSuccess,
  });
}

export type Step = Exclude<AllowedAction, 'correct'>;

export function useInvoiceStep(companyId: string, invoiceId: string) {
  const onSuccess = useTakeAnswer(companyId, invoiceId);
  const queries = useQueryClient();
  const queryKey = keys.invoice(companyId, invoiceId);
  return useMutation({
    onError: () => queries.invalidateQueries({ queryKey }),
    mutationFn: ({ step, reason }: { step: Step; reason: string }) => {
      // What is shown is what is approved: the version of the values on the page goes with the step.
      const header = { 'If-Match': queries.getQueryData<Versioned<Invoice>>(queryKey)?.etag ?? '' };
      return answerWithETag(takeStep(step, { path: { companyId, invoiceId }, header }, reason));
    },
    onSuccess,
  });
}

interface StepParams {
  path: { companyId: string; invoiceId: string };
  header: { 'If-Match': string };
}

function takeStep(step: Step, { path, header }: StepParams, reason: string) {
  const params = { path };
  switch (step) {
    case 'submit':
      return api.POST(`${invoicePath}/submit`, { params });
    case 'approve':
      return api.POST(`${invoicePath}/approve`, { params: { path, header }, body: {} });
    case 'reject':
      return api.POST(`${invoicePath}/reject`, { params, body: { reason } });
    case 'hold':
      return api.POST(`${invoicePath}/hold`, { params, body: { reason } });
    case 'release':
      return api.POST(`${invoicePath}/release`, { params });
    case 'reread':
      return api.POST(`${invoicePath}/reread`, { params });
  }
}

/** Shows the answer at once, and lets everything else of the company catch up. */
function useTakeAnswer(companyId: string, invoiceId: string) {
  const queries = useQueryClient();
  return (answered: Versioned<Invoice>) => {
    queries.setQueryData(keys.invoice(companyId, invoiceId), answered);
    void queries.invalidateQueries({ queryKey: keys.company(companyId) });
  };
}
