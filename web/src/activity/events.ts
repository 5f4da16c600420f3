import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';

const pageSize = 50;

/** What the log is narrowed down by; it stands in the address. */
export interface EventFilters {
  kind?: string;
  /** A person, an API key, or 'system'. */
  person?: string;
  subject?: string;
  from?: string;
  to?: string;
  search?: string;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The filters as the server calls them; a subject or a person that cannot be is left out. */
export function queryOf({ subject, person, ...others }: EventFilters) {
  return {
    ...others,
    subjectId: subject !== undefined && guid.test(subject) ? subject : undefined,
    person: person === 'system' || (person !== undefined && guid.test(person)) ? person : undefined,
  };
}

/** Whether the log is narrowed down at all. */
export function hasFilters(filters: EventFilters): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

export function useEvents(companyId: string, filters: EventFilters) {
  const query = queryOf(filters);
  return useInfiniteQuery({
    queryKey: [...keys.events(companyId), query],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/companies/{companyId}/events', {
          params: { path: { companyId }, query: { ...query, cursor: pageParam ?? undefined, limit: pageSize } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
