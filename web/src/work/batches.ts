import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import type { Batch, BatchItemState, BatchState } from '../api/types';

/** How often a batch at work is looked at again, in milliseconds. The live stream tells of its ends, not of each item. */
const glance = 1_000;

/** Whether its counters still move. */
export function isAtWork({ state }: Batch): boolean {
  return state === 'pending' || state === 'processing';
}

/** One batch, followed as long as it is at work. */
export function useBatch(companyId: string, batchId: string | null) {
  return useQuery({
    queryKey: keys.batch(companyId, batchId ?? ''),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/companies/{companyId}/batches/{batchId}', {
          params: { path: { companyId, batchId: batchId ?? '' } },
          signal,
        }),
      ),
    enabled: batchId !== null,
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? glance : false),
  });
}

export function useBatches(companyId: string, state: BatchState | undefined) {
  return useInfiniteQuery({
    queryKey: [...keys.batches(companyId), 'list', state],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/companies/{companyId}/batches', {
          params: { path: { companyId }, query: { state, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state: { data } }) => (data?.pages.some((page) => page.items.some(isAtWork)) ? glance : false),
  });
}

/** The items of a batch; while it is at work their outcomes come in. */
export function useBatchItems(companyId: string, batch: Batch, state: BatchItemState[]) {
  return useInfiniteQuery({
    queryKey: [...keys.batch(companyId, batch.id), 'items', state],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/companies/{companyId}/batches/{batchId}/items', {
          params: {
            path: { companyId, batchId: batch.id },
            query: { state: state.join() || undefined, cursor: pageParam ?? undefined },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: isAtWork(batch) ? glance : false,
  });
}

export type BatchStep = 'pause' | 'resume' | 'cancel';

/** Which steps make sense in a state; the server decides in the end. */
export const stepsOf: Record<BatchState, readonly BatchStep[]> = {
  pending: ['pause', 'cancel'],
  processing: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  error: ['resume', 'cancel'],
  completed: [],
  cancelled: [],
};

export function useBatchStep(companyId: string, batchId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: BatchStep) =>
      answer(
        api.POST(`/api/v1/companies/{companyId}/batches/{batchId}/${step}`, {
          params: { path: { companyId, batchId } },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.batches(companyId) }),
  });
}
