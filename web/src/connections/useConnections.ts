import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, answerWithETag, api } from '../api/client';
import { keys } from '../api/keys';
import type { AddedConnection, RevisedConnection } from '../api/types';

const path = '/api/v1/companies/{companyId}/connections';
const one = `${path}/{connectionId}` as const;

export function useConnections(companyId: string) {
  return useInfiniteQuery({
    queryKey: keys.connectionList(companyId),
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET(path, { params: { path: { companyId }, query: { cursor: pageParam ?? undefined } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // What other nodes and jobs call shows no event, so it is looked at again.
    refetchInterval: 15_000,
  });
}

export function useConnectionKinds(companyId: string) {
  return useQuery({
    queryKey: keys.connectionKinds(companyId),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/companies/{companyId}/connection-kinds', { params: { path: { companyId } }, signal })),
  });
}

/** One connection with its version, for the form that changes it: loaded anew each time, and then left alone. */
export function useConnection(companyId: string, connectionId: string) {
  return useQuery({
    queryKey: keys.connection(companyId, connectionId),
    queryFn: ({ signal }) => answerWithETag(api.GET(one, { params: { path: { companyId, connectionId } }, signal })),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useAddConnection(companyId: string) {
  return useMutation({
    mutationFn: (body: AddedConnection) => answer(api.POST(path, { params: { path: { companyId } }, body })),
    onSuccess: useRefresh(companyId),
  });
}

export function useReviseConnection(companyId: string, connectionId: string, etag: string) {
  const refresh = useRefresh(companyId);
  return useMutation({
    mutationFn: (body: RevisedConnection) =>
      answer(api.PUT(one, { params: { path: { companyId, connectionId }, header: { 'If-Match': etag } }, body })),
    // Not waited for: the new version replaces the form, and with it whoever waits to hear that it is saved.
    onSuccess: () => void refresh(),
  });
}

export function useTestConnection(companyId: string) {
  return useMutation({
    mutationFn: (connectionId: string) =>
      answer(api.POST(`${one}/test`, { params: { path: { companyId, connectionId } } })),
    onSettled: useRefresh(companyId),
  });
}

export function useSwitchConnection(companyId: string) {
  return useMutation({
    mutationFn: ({ connectionId, enable }: { connectionId: string; enable: boolean }) => {
      const params = { path: { companyId, connectionId } };
      return answer(enable ? api.POST(`${one}/enable`, { params }) : api.POST(`${one}/disable`, { params }));
    },
    onSettled: useRefresh(companyId),
  });
}

export function useRemoveConnection(companyId: string) {
  return useMutation({
    mutationFn: (connectionId: string) => answer(api.DELETE(one, { params: { path: { companyId, connectionId } } })),
    onSuccess: useRefresh(companyId),
  });
}

function useRefresh(companyId: string) {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: keys.connectionList(companyId) });
}
