import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cleanAnswerFilters, cleanDays, cleanDocumentFilters } from '../../issuing/filters';
import { company } from './company';

const issued = createRoute({
  getParentRoute: () => company,
  path: '/issued',
  validateSearch: cleanDocumentFilters,
  component: lazyRouteComponent(() => import('../../issuing/list/DocumentsPage'), 'DocumentsPage'),
});

const dashboard = createRoute({
  getParentRoute: () => company,
  path: '/issued/dashboard',
  component: lazyRouteComponent(() => import('../../issuing/dashboard/DashboardPage'), 'DashboardPage'),
});

const statistics = createRoute({
  getParentRoute: () => company,
  path: '/issued/statistics',
  validateSearch: cleanDays,
  component: lazyRouteComponent(() => import('../../issuing/statistics/StatisticsPage'), 'StatisticsPage'),
});

const newDocument = createRoute({
  getParentRoute: () => company,
  path: '/issued/new',
  component: lazyRouteComponent(() => import('../../issuing/editor/EditorPage'), 'NewDocumentPage'),
});

const importDrafts = createRoute({
  getParentRoute: () => company,
  path: '/issued/import',
  component: lazyRouteComponent(() => import('../../issuing/imports/ImportPage'), 'ImportPage'),
});

const answers = createRoute({
  getParentRoute: () => company,
  path: '/issued/answers',
  validateSearch: cleanAnswerFilters,
  component: lazyRouteComponent(() => import('../../issuing/answers/AnswersPage'), 'AnswersPage'),
});

const issuedDocument = createRoute({
  getParentRoute: () => company,
  path: '/issued/$issuedId',
  validateSearch: cleanDocumentFilters,
  component: lazyRouteComponent(() => import('../../issuing/one/DocumentPage'), 'DocumentPage'),
});

const editDraft = createRoute({
  getParentRoute: () => company,
  path: '/issued/$issuedId/edit',
  component: lazyRouteComponent(() => import('../../issuing/editor/EditorPage'), 'EditDraftPage'),
});

export const issuingPages = [
  dashboard,
  issued,
  newDocument,
  importDrafts,
  answers,
  statistics,
  issuedDocument,
  editDraft,
] as const;
