import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import type { Member, Role } from '../api/types';

const people = '/api/v1/companies/{companyId}/people';

export const roles = ['owner', 'manager', 'approver', 'clerk', 'auditor'] as const satisfies readonly Role[];

export function usePeople(companyId: string) {
  return useInfiniteQuery({
    queryKey: keys.people(companyId),
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET(people, { params: { path: { companyId }, query: { cursor: pageParam ?? undefined } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useRoles(companyId: string) {
  return useQuery({
    queryKey: keys.roles(companyId),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/companies/{companyId}/roles', { params: { path: { companyId } }, signal })),
  });
}

export function useChangeRole(companyId: string) {
  return useMutation({
    mutationFn: ({ member, role }: { member: Member; role: Role }) =>
      answer(
        api.PUT(`${people}/{personId}`, {
          params: { path: { companyId, personId: member.id }, header: { 'If-Match': `"${member.version}"` } },
          body: { role },
        }),
      ),
    onSettled: useRefresh(companyId),
  });
}

export function useRemovePerson(companyId: string) {
  return useMutation({
    mutationFn: (personId: string) =>
      answer(api.DELETE(`${people}/{personId}`, { params: { path: { companyId, personId } } })),
    onSuccess: useRefresh(companyId),
  });
}

function useRefresh(companyId: string) {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: keys.people(companyId) });
    await queries.invalidateQueries({ queryKey: keys.session });
  };
}
