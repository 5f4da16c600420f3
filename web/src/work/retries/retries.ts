import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';
import type { FailureClass, Retry, RetryDecision, RetryState } from '../../api/types';
import { wordsFor } from '../../i18n/words';
import { useErrorWords } from '../../ui/useErrorWords';
import { useNotify } from '../../ui/useNotify';

/** How often a retry that is due is looked at again, in milliseconds. */
const glance = 1_000;

export const failureClasses: readonly FailureClass[] = [
  'transient',
  'rateLimit',
  'network',
  'server',
  'auth',
  'validation',
  'notFound',
  'unknown',
];

export interface RetryFilter {
  /** A state, or 'all'; without it, what waits or was given up. */
  show?: string;
  failure?: string;
}

/** Whether something is about to become of it by itself. */
export function isMoving({ state, inHand, nextAt }: Retry, now: number): boolean {
  return state === 'waiting' && (inHand || (nextAt !== null && Date.parse(nextAt) <= now));
}

/** What can be decided about it. */
export function isOpen({ state }: Retry): boolean {
  return state === 'waiting' || state === 'exhausted';
}

/** What the filter means to the server. */
export function queryOf({ show, failure }: RetryFilter) {
  return {
    open: show === undefined ? true : undefined,
    state: show === undefined || show === 'all' ? undefined : (show as RetryState),
    failureClass: failureClasses.find((name) => name === failure),
  };
}

export function useRetries(companyId: string, filter: RetryFilter) {
  const query = queryOf(filter);
  return useInfiniteQuery({
    queryKey: [...keys.retries(companyId), 'list', query],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/companies/{companyId}/retries', {
          params: { path: { companyId }, query: { ...query, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some((page) => page.items.some((retry) => isMoving(retry, Date.now()))) ? glance : false,
  });
}

export function useRetry(companyId: string, retryId: string) {
  return useQuery({
    queryKey: [...keys.retries(companyId), 'one', retryId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/companies/{companyId}/retries/{retryId}', {
          params: { path: { companyId, retryId } },
          signal,
        }),
      ),
    refetchInterval: ({ state: { data } }) => (data && isMoving(data.retry, Date.now()) ? glance : false),
  });
}

/** Takes a step with some retries, and says how many were refused and why. */
export function useDecide(companyId: string) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const notify = useNotify();
  const words = useErrorWords();
  return useMutation({
    mutationFn: (body: RetryDecision) =>
      answer(api.POST('/api/v1/companies/{companyId}/retries/decide', { params: { path: { companyId } }, body })),
    onError: (error) => notify({ message: words(error), isBad: true }),
    onSuccess: ({ items }, { step }) => {
      const refused = items.filter(({ code }) => code !== null);
      for (const code of new Set(refused.map((item) => item.code)))
        notify({ message: wordsFor(i18n, `errors.codes.${code}`, code ?? ''), isBad: true });
      const count = items.length - refused.length;
      if (count > 0) notify({ message: t(`retries.done.${step}`, { count }) });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keys.retries(companyId) }),
  });
}
