import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerWithETag, api } from '../api/client';
import { keys } from '../api/keys';
import type { CompanySettings } from '../api/types';

const path = '/api/v1/companies/{companyId}';

export function useCompanySettings(companyId: string) {
  return useQuery({
    queryKey: keys.settings(companyId),
    queryFn: ({ signal }) => answerWithETag(api.GET(path, { params: { path: { companyId } }, signal })),
  });
}

export function useSaveCompany(companyId: string, etag: string) {
  const queries = useQueryClient();
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: keys.settings(companyId) }),
      queries.invalidateQueries({ queryKey: keys.session }),
    ]);
  return useMutation({
    mutationFn: (body: CompanySettings) =>
      answerWithETag(api.PUT(path, { params: { path: { companyId }, header: { 'If-Match': etag } }, body })),
    // Not waited for: the new version replaces the form, and with it whoever waits to hear that it is saved.
    onSuccess: () => void refresh(),
  });
}
