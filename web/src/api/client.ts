import createClient, { type Middleware } from 'openapi-fetch';
import { NetworkError, toApiError } from './errors';
import type { paths } from './schema';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];
let antiforgeryToken = '';
let onSignedOut = () => {};
let onTwoFactorsNeeded = () => {};

/** The token goes back with every request that changes something; see the server's antiforgery check. */
export function setAntiforgeryToken(token: string) {
  antiforgeryToken = token;
}

/** What to do when the server says that nobody is signed in any more. */
export function whenSignedOut(handler: () => void) {
  onSignedOut = handler;
}

/** What to do when a company asks for two factors and this session has shown one. */
export function whenTwoFactorsNeeded(handler: () => void) {
  onTwoFactorsNeeded = handler;
}

const antiforgery: Middleware = {
  onRequest({ request }) {
    if (!safeMethods.includes(request.method)) request.headers.set('X-CSRF-TOKEN', antiforgeryToken);
    return request;
  },
};

const network: Middleware = {
  onError({ error }) {
    return error instanceof DOMException && error.name === 'AbortError' ? error : new NetworkError(String(error));
  },
};

export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  // Looked up at each call, so that a test can stand in for the network.
  fetch: (request) => globalThis.fetch(request),
});
api.use(antiforgery, network);

interface Called<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer's body, or the refusal thrown as an {@link ApiError}. */
export async function answer<T>(call: Promise<Called<T>>): Promise<T> {
  const { value } = await answerWithETag(call);
  return value;
}

export interface Versioned<T> {
  value: T;
  etag: string;
}

/** The answer's body with the version to send back in If-Match. */
export async function answerWithETag<T>(call: Promise<Called<T>>): Promise<Versioned<T>> {
  const { data, error, response } = await call;
  if (!response.ok) {
    const refusal = toApiError(response.status, error);
    if (refusal.isSignedOut) onSignedOut();
    if (refusal.code === 'PLT-ACC-019') onTwoFactorsNeeded();
    throw refusal;
  }
  return { value: data as T, etag: response.headers.get('ETag') ?? '' };
}
