import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import type { NewApiKey } from '../api/types';

const apiKeys = '/api/v1/companies/{companyId}/keys';

export function useApiKeys(companyId: string) {
  return useInfiniteQuery({
    queryKey: keys.apiKeys(companyId),
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET(apiKeys, { params: { path: { companyId }, query: { cursor: pageParam ?? undefined } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useMakeApiKey(companyId: string) {
  return useMutation({
    mutationFn: (body: NewApiKey) => answer(api.POST(apiKeys, { params: { path: { companyId } }, body })),
    onSuccess: useRefresh(companyId),
  });
}

export function useRevokeApiKey(companyId: string) {
  return useMutation({
    mutationFn: (keyId: string) => answer(api.DELETE(`${apiKeys}/{keyId}`, { params: { path: { companyId, keyId } } })),
    onSuccess: useRefresh(companyId),
  });
}

function useRefresh(companyId: string) {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: keys.apiKeys(companyId) });
}
