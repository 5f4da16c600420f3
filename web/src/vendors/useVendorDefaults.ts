import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';

const vendorDefaults = '/api/v1/companies/{companyId}/vendor-defaults';

export function useVendorDefaults(companyId: string, search: string) {
  return useInfiniteQuery({
    queryKey: keys.vendorDefaults(companyId, search),
    queryFn: ({ pageParam, signal }) => {
      const query = { search: search || undefined, cursor: pageParam ?? undefined };
      return answer(api.GET(vendorDefaults, { params: { path: { companyId }, query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useRemoveVendorDefault(companyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (defaultId: string) =>
      answer(api.DELETE(`${vendorDefaults}/{defaultId}`, { params: { path: { companyId, defaultId } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.company(companyId) }),
  });
}
