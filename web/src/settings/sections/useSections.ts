import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, answerWithETag, api } from '../../api/client';
import { keys } from '../../api/keys';
import type { SettingsSection } from '../../api/types';

export type Setting = SettingsSection['settings'][number];
export type Values = Record<string, unknown>;

const path = '/api/v1/companies/{companyId}/settings/{section}';

/** The names of the company's sections. */
export function useSections(companyId: string) {
  return useQuery({
    queryKey: keys.sections(companyId),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/companies/{companyId}/settings', { params: { path: { companyId } }, signal })),
  });
}

export function useSection(companyId: string, section: string) {
  return useQuery({
    queryKey: keys.section(companyId, section),
    queryFn: ({ signal }) => answerWithETag(api.GET(path, { params: { path: { companyId, section } }, signal })),
  });
}

export function useSaveSection(companyId: string, section: string, etag: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (values: Values) =>
      answerWithETag(
        api.PUT(path, { params: { path: { companyId, section }, header: { 'If-Match': etag } }, body: { values } }),
      ),
    // Not waited for: the new version replaces the form, and with it whoever waits to hear that it is saved.
    onSuccess: () => void queries.invalidateQueries({ queryKey: keys.sections(companyId) }),
  });
}
