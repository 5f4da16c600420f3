import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { optionalText } from '../search';
import { z } from '../zod';
import { company } from './company';

const work = createRoute({
  getParentRoute: () => company,
  path: '/work',
  component: lazyRouteComponent(() => import('../../work/WorkFrame'), 'WorkFrame'),
});

const batches = createRoute({
  getParentRoute: () => work,
  path: '/',
  validateSearch: z.object({ state: optionalText() }),
  component: lazyRouteComponent(() => import('../../work/BatchesPage'), 'BatchesPage'),
});

const batch = createRoute({
  getParentRoute: () => work,
  path: '/batches/$batchId',
  validateSearch: z.object({ outcome: optionalText() }),
  component: lazyRouteComponent(() => import('../../work/BatchPage'), 'BatchPage'),
});

const retries = createRoute({
  getParentRoute: () => work,
  path: '/retries',
  validateSearch: z.object({ show: optionalText(), failure: optionalText() }),
  component: lazyRouteComponent(() => import('../../work/retries/RetriesPage'), 'RetriesPage'),
});

const retry = createRoute({
  getParentRoute: () => work,
  path: '/retries/$retryId',
  component: lazyRouteComponent(() => import('../../work/retries/RetryPage'), 'RetryPage'),
});

const jobs = createRoute({
  getParentRoute: () => work,
  path: '/jobs',
  component: lazyRouteComponent(() => import('../../work/jobs/JobsPage'), 'JobsPage'),
});

const job = createRoute({
  getParentRoute: () => work,
  path: '/jobs/$job',
  validateSearch: z.object({ outcome: optionalText() }),
  component: lazyRouteComponent(() => import('../../work/jobs/JobPage'), 'CompanyJobPage'),
});

export const workPages = work.addChildren([batches, batch, retries, retry, jobs, job]);
