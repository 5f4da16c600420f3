import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../../session/session';
import { localAddress, optionalText } from '../search';
import { z } from '../zod';

export const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ next: optionalText(z.regex(localAddress)) }),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (session.setupNeeded) throw redirect({ to: '/setup' });
    if (session.person) throw redirect({ href: search.next ?? '/' });
  },
  component: lazyRouteComponent(() => import('../../session/SignInPage'), 'SignInPage'),
});

const provider = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/provider',
  validateSearch: z.object({ problem: optionalText() }),
  beforeLoad: ({ context }) => context.queries.ensureQueryData(sessionQuery),
  component: lazyRouteComponent(() => import('../../session/ProviderPage'), 'ProviderPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  beforeLoad: ({ context }) => context.queries.ensureQueryData(sessionQuery),
  component: lazyRouteComponent(() => import('../../session/ForgotPasswordPage'), 'ForgotPasswordPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  beforeLoad: ({ context }) => context.queries.ensureQueryData(sessionQuery),
  component: lazyRouteComponent(() => import('../../session/ResetPasswordPage'), 'ResetPasswordPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  beforeLoad: ({ context }) => context.queries.ensureQueryData(sessionQuery),
  component: lazyRouteComponent(() => import('../../session/InvitationPage'), 'InvitationPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session.setupNeeded) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('../../setup/SetupPage'), 'SetupPage'),
});

export const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (session.setupNeeded) throw redirect({ to: '/setup' });
    if (session.person === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
    return { session };
  },
  component: lazyRouteComponent(() => import('../../shell/Shell'), 'Shell'),
});

export const entryPages = [signIn, provider, forgotPassword, resetPassword, invitation, setup] as const;
