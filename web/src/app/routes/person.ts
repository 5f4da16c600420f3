import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { firstCompany } from '../../session/company';
import { optionalText } from '../search';
import { z } from '../zod';
import { shell } from './entry';

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
  component: lazyRouteComponent(() => import('../../settings/ProfilePage'), 'ProfilePage'),
});

const newCompany = createRoute({
  getParentRoute: () => shell,
  path: '/new-company',
  component: lazyRouteComponent(() => import('../../settings/NewCompanyPage'), 'NewCompanyPage'),
});

const system = createRoute({
  getParentRoute: () => shell,
  path: '/system',
  component: lazyRouteComponent(() => import('../../system/SystemPage'), 'SystemPage'),
});

const serverJob = createRoute({
  getParentRoute: () => shell,
  path: '/system/jobs/$job',
  validateSearch: z.object({ outcome: optionalText() }),
  component: lazyRouteComponent(() => import('../../work/jobs/JobPage'), 'ServerJobPage'),
});

export const personPages = [home, profile, newCompany, system, serverJob] as const;
