import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from '@tanstack/react-router';
import { cleanFilters, type InvoiceFilters } from '../invoices/filters';
import { cleanAnswerFilters, cleanDocumentFilters } from '../issuing/filters';
import { firstCompany, rememberCompany } from '../session/company';
import { sessionQuery } from '../session/session';
import { ErrorPage } from './ErrorPage';
import { NotFoundPage } from './NotFoundPage';
import { PageSkeleton } from './PageSkeleton';
import { z } from './zod';

/** An address of our own: '//elsewhere' is another server's. */
const localAddress = /^\/(?![/\\])/;

/** A text in the address; one that cannot be used is dropped. */
const optionalText = (...checks: Parameters<ReturnType<typeof z.string>['check']>) =>
  z.catch(z.optional(z.string().check(...checks)), undefined);

/** A day as the calendar writes it; one that cannot be is dropped. */
const calendarDay = /^\d{4}-\d{2}-\d{2}$/;

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ next: optionalText(z.regex(localAddress)) }),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (session.setupNeeded) throw redirect({ to: '/setup' });
    if (session.person) throw redirect({ href: search.next ?? '/' });
  },
  component: lazyRouteComponent(() => import('../session/SignInPage'), 'SignInPage'),
});

const provider = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/provider',
  validateSearch: z.object({ problem: optionalText() }),
  beforeLoad: ({ context }) => context.queries.ensureQueryData(sessionQuery),
  component: lazyRouteComponent(() => import('../session/ProviderPage'), 'ProviderPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  beforeLoad: ({ context }) => context.queries.ensureQueryData(sessionQuery),
  component: lazyRouteComponent(() => import('../session/ForgotPasswordPage'), 'ForgotPasswordPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  beforeLoad: ({ context }) => context.queries.ensureQueryData(sessionQuery),
  component: lazyRouteComponent(() => import('../session/ResetPasswordPage'), 'ResetPasswordPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  beforeLoad: ({ context }) => context.queries.ensureQueryData(sessionQuery),
  component: lazyRouteComponent(() => import('../session/InvitationPage'), 'InvitationPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session.setupNeeded) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('../setup/SetupPage'), 'SetupPage'),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (session.setupNeeded) throw redirect({ to: '/setup' });
    if (session.person === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
    return { session };
  },
  component: lazyRouteComponent(() => import('../shell/Shell'), 'Shell'),
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: ({ context }) => {
    const company = firstCompany(context.session);
    if (company) throw redirect({ to: '/companies/$companyId', params: { companyId: company.id } });
    throw redirect({ to: '/new-company' });
  },
});

const profile = createRoute({
  getParentRoute: () => shell,
  path: '/profile',
  component: lazyRouteComponent(() => import('../settings/ProfilePage'), 'ProfilePage'),
});

const newCompany = createRoute({
  getParentRoute: () => shell,
  path: '/new-company',
  component: lazyRouteComponent(() => import('../settings/NewCompanyPage'), 'NewCompanyPage'),
});

const system = createRoute({
  getParentRoute: () => shell,
  path: '/system',
  component: lazyRouteComponent(() => import('../system/SystemPage'), 'SystemPage'),
});

const serverJob = createRoute({
  getParentRoute: () => shell,
  path: '/system/jobs/$job',
  validateSearch: z.object({ outcome: optionalText() }),
  component: lazyRouteComponent(() => import('../work/jobs/JobPage'), 'ServerJobPage'),
});

const company = createRoute({
  getParentRoute: () => shell,
  path: '/companies/$companyId',
  beforeLoad: ({ context, params }) => {
    if (!context.session.companies.some(({ id }) => id === params.companyId)) throw notFound();
    rememberCompany(params.companyId);
  },
  component: lazyRouteComponent(() => import('../shell/CompanyFrame'), 'CompanyFrame'),
});

const start = createRoute({
  getParentRoute: () => company,
  path: '/',
  component: lazyRouteComponent(() => import('../start/StartPage'), 'StartPage'),
});

const validateFilters = (search: Record<string, unknown>): InvoiceFilters => cleanFilters(search);

const invoices = createRoute({
  getParentRoute: () => company,
  path: '/invoices',
  validateSearch: validateFilters,
  component: lazyRouteComponent(() => import('../invoices/InvoicesPage'), 'InvoicesPage'),
});

const review = createRoute({
  getParentRoute: () => company,
  path: '/invoices/$invoiceId',
  validateSearch: validateFilters,
  component: lazyRouteComponent(() => import('../review/ReviewPage'), 'ReviewPage'),
});

const issued = createRoute({
  getParentRoute: () => company,
  path: '/issued',
  validateSearch: cleanDocumentFilters,
  component: lazyRouteComponent(() => import('../issuing/list/DocumentsPage'), 'DocumentsPage'),
});

const newDocument = createRoute({
  getParentRoute: () => company,
  path: '/issued/new',
  component: lazyRouteComponent(() => import('../issuing/editor/EditorPage'), 'NewDocumentPage'),
});

const answers = createRoute({
  getParentRoute: () => company,
  path: '/issued/answers',
  validateSearch: cleanAnswerFilters,
  component: lazyRouteComponent(() => import('../issuing/answers/AnswersPage'), 'AnswersPage'),
});

const issuedDocument = createRoute({
  getParentRoute: () => company,
  path: '/issued/$issuedId',
  validateSearch: cleanDocumentFilters,
  component: lazyRouteComponent(() => import('../issuing/one/DocumentPage'), 'DocumentPage'),
});

const editDraft = createRoute({
  getParentRoute: () => company,
  path: '/issued/$issuedId/edit',
  component: lazyRouteComponent(() => import('../issuing/editor/EditorPage'), 'EditDraftPage'),
});

const activity = createRoute({
  getParentRoute: () => company,
  path: '/activity',
  validateSearch: z.object({
    kind: optionalText(),
    person: optionalText(),
    subject: optionalText(),
    from: optionalText(z.regex(calendarDay)),
    to: optionalText(z.regex(calendarDay)),
    search: optionalText(z.maxLength(200)),
  }),
  component: lazyRouteComponent(() => import('../activity/ActivityPage'), 'ActivityPage'),
});

const work = createRoute({
  getParentRoute: () => company,
  path: '/work',
  component: lazyRouteComponent(() => import('../work/WorkFrame'), 'WorkFrame'),
});

const batches = createRoute({
  getParentRoute: () => work,
  path: '/',
  validateSearch: z.object({ state: optionalText() }),
  component: lazyRouteComponent(() => import('../work/BatchesPage'), 'BatchesPage'),
});

const batch = createRoute({
  getParentRoute: () => work,
  path: '/batches/$batchId',
  validateSearch: z.object({ outcome: optionalText() }),
  component: lazyRouteComponent(() => import('../work/BatchPage'), 'BatchPage'),
});

const connections = createRoute({
  getParentRoute: () => company,
  path: '/connections',
  component: lazyRouteComponent(() => import('../connections/ConnectionsPage'), 'ConnectionsPage'),
});

const retries = createRoute({
  getParentRoute: () => work,
  path: '/retries',
  validateSearch: z.object({ show: optionalText(), failure: optionalText() }),
  component: lazyRouteComponent(() => import('../work/retries/RetriesPage'), 'RetriesPage'),
});

const retry = createRoute({
  getParentRoute: () => work,
  path: '/retries/$retryId',
  component: lazyRouteComponent(() => import('../work/retries/RetryPage'), 'RetryPage'),
});

const jobs = createRoute({
  getParentRoute: () => work,
  path: '/jobs',
  component: lazyRouteComponent(() => import('../work/jobs/JobsPage'), 'JobsPage'),
});

const job = createRoute({
  getParentRoute: () => work,
  path: '/jobs/$job',
  validateSearch: z.object({ outcome: optionalText() }),
  component: lazyRouteComponent(() => import('../work/jobs/JobPage'), 'CompanyJobPage'),
});

const notices = createRoute({
  getParentRoute: () => company,
  path: '/notifications',
  validateSearch: z.object({ show: optionalText() }),
  component: lazyRouteComponent(() => import('../notices/NoticesPage'), 'NoticesPage'),
});

const settings = createRoute({
  getParentRoute: () => company,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/SettingsFrame'), 'SettingsFrame'),
});

const companySettings = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: lazyRouteComponent(() => import('../settings/CompanyPage'), 'CompanyPage'),
});

const people = createRoute({
  getParentRoute: () => settings,
  path: '/people',
  component: lazyRouteComponent(() => import('../settings/PeoplePage'), 'PeoplePage'),
});

const rules = createRoute({
  getParentRoute: () => settings,
  path: '/rules',
  component: lazyRouteComponent(() => import('../settings/sections/RulesPage'), 'RulesPage'),
});

const features = createRoute({
  getParentRoute: () => settings,
  path: '/features',
  component: lazyRouteComponent(() => import('../settings/features/FeaturesPage'), 'FeaturesPage'),
});

const issuing = createRoute({
  getParentRoute: () => settings,
  path: '/issuing',
  component: lazyRouteComponent(() => import('../issuing/settings/IssuingPage'), 'IssuingPage'),
});

const apiKeys = createRoute({
  getParentRoute: () => settings,
  path: '/keys',
  component: lazyRouteComponent(() => import('../keys/ApiKeysPage'), 'ApiKeysPage'),
});

const settingsPages = settings.addChildren([companySettings, people, rules, features, apiKeys, issuing]);
const workPages = work.addChildren([batches, batch, retries, retry, jobs, job]);
const companyPages = company.addChildren([
  start,
  invoices,
  review,
  issued,
  newDocument,
  answers,
  issuedDocument,
  editDraft,
  activity,
  notices,
  workPages,
  connections,
  settingsPages,
]);
const routeTree = root.addChildren([
  signIn,
  provider,
  forgotPassword,
  resetPassword,
  invitation,
  setup,
  shell.addChildren([home, profile, newCompany, system, serverJob, companyPages]),
]);

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
