import { useInfiniteQuery } from '@tanstack/react-query';
import type { SignInPage } from '../api/types';

type Load = (cursor: string | undefined, signal: AbortSignal) => Promise<SignInPage>;

export function useSignIns(queryKey: readonly string[], load: Load) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => load(pageParam ?? undefined, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export type SignIns = ReturnType<typeof useSignIns>;
