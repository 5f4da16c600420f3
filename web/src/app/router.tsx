import type { QueryClient } from '@tanstack/react-query';
import { createRouter, parseSearchWith, stringifySearchWith } from '@tanstack/react-router';
import { ErrorPage } from './ErrorPage';
import { NotFoundPage } from './NotFoundPage';
import { PageSkeleton } from './PageSkeleton';
import { company, everydayPages } from './routes/company';
import { entryPages, root, shell } from './routes/entry';
import { issuingPages } from './routes/issuing';
import { personPages } from './routes/person';
import { settingsPages } from './routes/settings';
import { workPages } from './routes/work';

const companyPages = company.addChildren([...everydayPages, ...issuingPages, workPages, settingsPages]);
const routeTree = root.addChildren([...entryPages, shell.addChildren([...personPages, companyPages])]);

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
    // Plain text in the address, not JSON: ?search=42 is the text 42.
    parseSearch: parseSearchWith((text) => text),
    stringifySearch: stringifySearchWith(String),
    defaultErrorComponent: ({ error, reset }) => <ErrorPage error={toError(error)} reset={reset} />,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: PageSkeleton,
  });
}

/** Anything can be thrown in JavaScript. */
function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
