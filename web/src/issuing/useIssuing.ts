import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, answerWithETag, api } from '../api/client';
import { keys } from '../api/keys';
import type { NumberSeries, RevisedIssuer, SigningKey, UploadedKey } from '../api/types';

const prefix = '/api/v1/companies/{companyId}';

/** Who issues, with the version to change it under. */
export function useIssuer(companyId: string) {
  return useQuery({
    queryKey: [...keys.issuing(companyId), 'issuer'],
    queryFn: ({ signal }) => answerWithETag(api.GET(`${prefix}/issuer`, { params: { path: { companyId } }, signal })),
  });
}

export function useSaveIssuer(companyId: string, etag: string) {
  const refresh = useRefresh(companyId);
  return useMutation({
    mutationFn: (body: RevisedIssuer) =>
      answerWithETag(
        api.PUT(`${prefix}/issuer`, { params: { path: { companyId }, header: { 'If-Match': etag } }, body }),
      ),
    // Not waited for: the new version replaces the form, and with it whoever waits to hear that it is saved.
    onSuccess: () => void refresh(),
  });
}

/** The keys to sign with, the newest first. */
export function useSigningKeys(companyId: string, enabled = true) {
  return useQuery({
    queryKey: [...keys.issuing(companyId), 'keys'],
    queryFn: ({ signal }) => answer(api.GET(`${prefix}/signing-keys`, { params: { path: { companyId } }, signal })),
    enabled,
  });
}

export function currentKey(signingKeys: readonly SigningKey[]): SigningKey | undefined {
  return signingKeys.find(({ isCurrent }) => isCurrent);
}

export function useUploadKey(companyId: string) {
  return useMutation({
    mutationFn: (body: UploadedKey) =>
      answer(api.POST(`${prefix}/signing-keys`, { params: { path: { companyId } }, body })),
    onSuccess: useRefresh(companyId),
  });
}

export function useNumberSeries(companyId: string) {
  return useQuery({
    queryKey: [...keys.issuing(companyId), 'series'],
    queryFn: ({ signal }) => answer(api.GET(`${prefix}/number-series`, { params: { path: { companyId } }, signal })),
  });
}

export function useAdvanceSeries(companyId: string) {
  return useMutation({
    mutationFn: (body: NumberSeries) =>
      answer(api.PUT(`${prefix}/number-series`, { params: { path: { companyId } }, body })),
    onSuccess: useRefresh(companyId),
  });
}

function useRefresh(companyId: string) {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: keys.issuing(companyId) });
}
