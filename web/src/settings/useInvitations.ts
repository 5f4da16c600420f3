import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import type { Role } from '../api/types';

const invitations = '/api/v1/companies/{companyId}/invitations';

export interface NewPerson {
  name: string;
  email: string;
  role: Role;
}

export function useInvitations(companyId: string) {
  return useInfiniteQuery({
    queryKey: keys.invitations(companyId),
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET(invitations, { params: { path: { companyId }, query: { cursor: pageParam ?? undefined } }, signal }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useInvite(companyId: string) {
  return useMutation({
    mutationFn: (body: NewPerson) => answer(api.POST(invitations, { params: { path: { companyId } }, body })),
    onSuccess: useRefresh(companyId),
  });
}

export function useSendAgain(companyId: string) {
  return useMutation({
    mutationFn: (invitationId: string) =>
      answer(api.POST(`${invitations}/{invitationId}/send`, { params: { path: { companyId, invitationId } } })),
    onSuccess: useRefresh(companyId),
  });
}

export function useRevoke(companyId: string) {
  return useMutation({
    mutationFn: (invitationId: string) =>
      answer(api.DELETE(`${invitations}/{invitationId}`, { params: { path: { companyId, invitationId } } })),
    onSettled: useRefresh(companyId),
  });
}

function useRefresh(companyId: string) {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: keys.invitations(companyId) });
}
