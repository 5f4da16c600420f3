import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { useSaveSection, useSection } from './useSections';

const section = { section: 'batches', changedAt: null, settings: [] };
const answered = (etag: string) => Promise.resolve(Response.json(section, { headers: { ETag: etag } }));

afterEach(() => vi.unstubAllGlobals());

function within(queries: QueryClient) {
  return ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
}

test('who saves hears of it before the new version is there, which replaces the form', async () => {
  const loads = vi.fn().mockImplementationOnce(() => answered('"1"'));
  loads.mockImplementation(() => new Promise<Response>(() => {}));
  vi.stubGlobal('fetch', (request: Request) => (request.method === 'PUT' ? answered('"2"') : loads()));
  const { result } = renderHook(
    () => ({ loaded: useSection('company', 'batches'), save: useSaveSection('company', 'batches', '"1"') }),
    { wrapper: within(new QueryClient()) },
  );
  await waitFor(() => expect(result.current.loaded.isSuccess).toBe(true));
  const saved = vi.fn();

  result.current.save.mutate({}, { onSuccess: saved });

  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(loads).toHaveBeenCalledTimes(2);
});
