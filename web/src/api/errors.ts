export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

/** The server answered, and the answer is no. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly fields: FieldProblem[];
  readonly traceId: string | null;

  constructor(status: number, problem: Partial<ProblemDetails>) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = problem.code ?? `HTTP-${status}`;
    this.fields = problem.fields ?? [];
    this.traceId = problem.traceId ?? null;
  }

  get isStale(): boolean {
    return this.status === 412;
  }

  get isNotFound(): boolean {
    return this.status === 404;
  }

  /** Nobody is signed in; a wrong password at sign-in is not that. */
  get isSignedOut(): boolean {
    return this.status === 401 && this.code !== 'PLT-ACC-001';
  }
}

/** No answer came at all. */
export class NetworkError extends Error {
  override name = 'NetworkError';
}

export interface ProblemDetails {
  title: string | null;
  detail: string | null;
  code: string | null;
  traceId: string | null;
  fields: FieldProblem[];
}

/** Reads RFC 9457 problem details; anything else, such as a proxy's page, becomes an error by its status alone. */
export function toApiError(status: number, body: unknown): ApiError {
  const problem = typeof body === 'object' && body !== null ? (body as Partial<ProblemDetails>) : {};
  return new ApiError(status, problem);
}
