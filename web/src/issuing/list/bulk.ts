import type { DocumentBatchRequest, DocumentItem, DocumentState } from '../../api/types';
import type { DocumentFilters } from '../filters';

export type BulkStep = DocumentBatchRequest['step'];

/** In which states a step makes sense. The server decides in the end. */
export const bulkSteps: Record<BulkStep, readonly DocumentState[]> = {
  submit: ['draft', 'signed', 'error'],
  sign: ['draft'],
  check: ['submitted', 'error'],
};

/** What a step is about: the rows that were chosen, as they were seen, or all that match the filters. */
export type BulkTarget =
  | { kind: 'chosen'; items: DocumentItem[] }
  | { kind: 'matching'; filters: DocumentFilters; total: number };

export function countOf(target: BulkTarget): number {
  return target.kind === 'chosen' ? target.items.length : target.total;
}

export function offeredSteps(items: readonly DocumentItem[]): BulkStep[] {
  const steps = Object.keys(bulkSteps) as BulkStep[];
  return steps.filter((step) => items.some(({ state }) => bulkSteps[step].includes(state)));
}

export function requestFor(step: BulkStep, target: BulkTarget): DocumentBatchRequest {
  return target.kind === 'chosen'
    ? { step, items: target.items.map(({ id, version }) => ({ id, version })) }
    : { step, filter: target.filters, expected: target.total };
}
