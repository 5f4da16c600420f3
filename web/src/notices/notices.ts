import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';

/** How often the bell looks by itself, in milliseconds; the live stream tells it sooner. */
const glance = 60_000;

export function useUnreadCount(companyId: string) {
  return useQuery({
    queryKey: [...keys.notices(companyId), 'unread'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/companies/{companyId}/notifications/unread', { params: { path: { companyId } }, signal }),
      ),
    refetchInterval: glance,
  });
}

/** The newest few, for the bell. */
export function useLatestNotices(companyId: string) {
  return useQuery({
    queryKey: [...keys.notices(companyId), 'latest'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/companies/{companyId}/notifications', {
          params: { path: { companyId }, query: { limit: 5 } },
          signal,
        }),
      ),
  });
}

export function useNotices(companyId: string, unread: boolean) {
  return useInfiniteQuery({
    queryKey: [...keys.notices(companyId), 'list', unread],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/companies/{companyId}/notifications', {
          params: { path: { companyId }, query: { unread, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Marks some as read, or all. */
export function useMarkRead(companyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[] | null) =>
      answer(
        api.POST('/api/v1/companies/{companyId}/notifications/read', {
          params: { path: { companyId } },
          body: { ids },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.notices(companyId) }),
  });
}

export function useNoticeMails() {
  return useQuery({
    queryKey: keys.noticeMails,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/profile/notifications', { signal })),
  });
}

export function useSaveNoticeMails() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { mailInfo: boolean; mailWarning: boolean; mailError: boolean }) =>
      answer(api.PUT('/api/v1/profile/notifications', { body })),
    onSuccess: (saved) => queries.setQueryData(keys.noticeMails, saved),
  });
}
