import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import type { InvoiceBatchRequest, InvoiceItem, InvoiceState } from '../api/types';
import type { Permission } from '../session/session';
import type { InvoiceFilters } from './filters';

export type BulkAction = InvoiceBatchRequest['action'];

/** What the bulk bar offers: who may do it, and in which states it makes sense. The server decides in the end. */
export const bulkActions: Record<
  BulkAction,
  { needs: Permission; from: readonly InvoiceState[]; asksReason: boolean }
> = {
  submit: { needs: 'invoices.edit', from: ['checked'], asksReason: false },
  approve: { needs: 'invoices.approve', from: ['inApproval'], asksReason: false },
  reject: {
    needs: 'invoices.view',
    from: ['needsEntry', 'captured', 'checked', 'inApproval', 'duplicate'],
    asksReason: true,
  },
  hold: {
    needs: 'invoices.view',
    from: ['needsEntry', 'captured', 'checked', 'inApproval', 'approved'],
    asksReason: true,
  },
  release: { needs: 'invoices.view', from: ['onHold', 'duplicate', 'rejected'], asksReason: false },
};

/** What a bulk action is about: the rows that were chosen, as they were seen, or all that match the filters. */
export type BulkTarget =
  | { kind: 'chosen'; items: InvoiceItem[] }
  | { kind: 'matching'; filters: InvoiceFilters; total: number };

export function countOf(target: BulkTarget): number {
  return target.kind === 'chosen' ? target.items.length : target.total;
}

/** Starts the batch that takes the step with each invoice. */
export function useStartBatch(companyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: InvoiceBatchRequest) =>
      answer(api.POST('/api/v1/companies/{companyId}/invoices/batches', { params: { path: { companyId } }, body })),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.company(companyId) }),
  });
}

/** The request for a target; the order of the list does not matter to a batch. */
export function requestFor(action: BulkAction, target: BulkTarget, reason: string | null): InvoiceBatchRequest {
  if (target.kind === 'chosen')
    return { action, reason, items: target.items.map(({ id, version }) => ({ id, version })) };
  const { sort: _, ...filter } = target.filters;
  return { action, reason, filter, expected: target.total };
}

/** The gross totals by currency, added as whole minor units so that no cent is lost. */
export function totalsOf(items: InvoiceItem[]): { currency: string; amount: string }[] {
  const sums = new Map<string, bigint>();
  for (const { currency, grossTotal } of items)
    if (currency && grossTotal) sums.set(currency, (sums.get(currency) ?? 0n) + toUnits(grossTotal));
  return [...sums].map(([currency, sum]) => ({ currency, amount: fromUnits(sum) }));
}

/** The server's amounts have at most this many decimals. */
const decimals = 4;

function toUnits(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0').slice(0, decimals));
}

function fromUnits(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
