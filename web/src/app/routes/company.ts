import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { cleanFilters, type InvoiceFilters } from '../../invoices/filters';
import { rememberCompany } from '../../session/company';
import { calendarDay, optionalText } from '../search';
import { z } from '../zod';
import { shell } from './entry';

const validateFilters = (search: Record<string, unknown>): InvoiceFilters => cleanFilters(search);

export const company = createRoute({
  getParentRoute: () => shell,
  path: '/companies/$companyId',
  beforeLoad: ({ context, params }) => {
    if (!context.session.companies.some(({ id }) => id === params.companyId)) throw notFound();
    rememberCompany(params.companyId);
  },
  component: lazyRouteComponent(() => import('../../shell/CompanyFrame'), 'CompanyFrame'),
});

const start = createRoute({
  getParentRoute: () => company,
  path: '/',
  component: lazyRouteComponent(() => import('../../start/StartPage'), 'StartPage'),
});

const invoices = createRoute({
  getParentRoute: () => company,
  path: '/invoices',
  validateSearch: validateFilters,
  component: lazyRouteComponent(() => import('../../invoices/InvoicesPage'), 'InvoicesPage'),
});

const review = createRoute({
  getParentRoute: () => company,
  path: '/invoices/$invoiceId',
  validateSearch: validateFilters,
  component: lazyRouteComponent(() => import('../../review/ReviewPage'), 'ReviewPage'),
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
  component: lazyRouteComponent(() => import('../../activity/ActivityPage'), 'ActivityPage'),
});

const notices = createRoute({
  getParentRoute: () => company,
  path: '/notifications',
  validateSearch: z.object({ show: optionalText() }),
  component: lazyRouteComponent(() => import('../../notices/NoticesPage'), 'NoticesPage'),
});

const connections = createRoute({
  getParentRoute: () => company,
  path: '/connections',
  component: lazyRouteComponent(() => import('../../connections/ConnectionsPage'), 'ConnectionsPage'),
});

export const everydayPages = [start, invoices, review, activity, notices, connections] as const;
