import { afterEach, describe, expect, test, vi } from 'vitest';
import { answer, answerWithETag, api, setAntiforgeryToken, whenSignedOut } from './client';
import { ApiError, NetworkError } from './errors';
import { shouldRetry } from './query';

function serverSays(status: number, body: unknown, headers: Record<string, string> = {}) {
  const fetched = vi.fn(
    async (_: Request) => new Response(body === null ? null : JSON.stringify(body), { status, headers }),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const path = '/api/v1/companies/{companyId}';
const get = () => api.GET(path, { params: { path: { companyId: 'c1' } } });

afterEach(() => {
  vi.unstubAllGlobals();
  whenSignedOut(() => {});
});

describe('the client', () => {
  test('gives the body and the version to send back', async () => {
    serverSays(200, { id: 'c1' }, { ETag: '"3"' });
    expect(await answerWithETag(get())).toEqual({ value: { id: 'c1' }, etag: '"3"' });
  });

  test('sends the antiforgery token with what changes something, and only then', async () => {
    setAntiforgeryToken('secret');
    const fetched = serverSays(204, null);
    await answer(api.DELETE('/api/v1/session'));
    await answer(get());
    expect(fetched.mock.calls.map(([request]) => request.headers.get('X-CSRF-TOKEN'))).toEqual(['secret', null]);
  });

  test('throws problem details with their code and fields', async () => {
    const fields = [{ path: 'name', code: 'REQUIRED', message: 'Give a name.' }];
    serverSays(422, { code: 'PLT-REQ-002', detail: 'Some fields are not valid.', fields });
    const error = await answer(get()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 422, code: 'PLT-REQ-002', message: 'Some fields are not valid.', fields });
  });

  test('says when nobody is signed in, but not when a password is wrong', async () => {
    const signedOut = vi.fn();
    whenSignedOut(signedOut);
    serverSays(401, { code: 'PLT-ACC-001' });
    await answer(get()).catch(() => {});
    expect(signedOut).not.toHaveBeenCalled();
    serverSays(401, { code: 'PLT-ACC-003' });
    await answer(get()).catch(() => {});
    expect(signedOut).toHaveBeenCalledOnce();
  });

  test('tells a lost connection from a refusal', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(answer(get())).rejects.toBeInstanceOf(NetworkError);
  });
});

test('only what may pass by itself is tried again', () => {
  expect(shouldRetry(0, new ApiError(404, {}))).toBe(false);
  expect(shouldRetry(0, new ApiError(503, {}))).toBe(true);
  expect(shouldRetry(0, new NetworkError())).toBe(true);
  expect(shouldRetry(2, new NetworkError())).toBe(false);
});
