import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './errors';

const retries = 2;

/** A refusal stays a refusal, so only what may pass by itself is tried again. */
export function shouldRetry(failures: number, error: Error): boolean {
  const mayPass = !(error instanceof ApiError) || error.status >= 500;
  return mayPass && failures < retries;
}

export function createQueries() {
  return new QueryClient({
    defaultOptions: { queries: { retry: shouldRetry, staleTime: 10_000, refetchOnWindowFocus: true } },
  });
}
