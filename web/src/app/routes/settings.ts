import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { company } from './company';

const settings = createRoute({
  getParentRoute: () => company,
  path: '/settings',
  component: lazyRouteComponent(() => import('../../settings/SettingsFrame'), 'SettingsFrame'),
});

const companySettings = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: lazyRouteComponent(() => import('../../settings/CompanyPage'), 'CompanyPage'),
});

const people = createRoute({
  getParentRoute: () => settings,
  path: '/people',
  component: lazyRouteComponent(() => import('../../settings/PeoplePage'), 'PeoplePage'),
});

const rules = createRoute({
  getParentRoute: () => settings,
  path: '/rules',
  component: lazyRouteComponent(() => import('../../settings/sections/RulesPage'), 'RulesPage'),
});

const features = createRoute({
  getParentRoute: () => settings,
  path: '/features',
  component: lazyRouteComponent(() => import('../../settings/features/FeaturesPage'), 'FeaturesPage'),
});

const issuing = createRoute({
  getParentRoute: () => settings,
  path: '/issuing',
  component: lazyRouteComponent(() => import('../../issuing/settings/IssuingPage'), 'IssuingPage'),
});

const apiKeys = createRoute({
  getParentRoute: () => settings,
  path: '/keys',
  component: lazyRouteComponent(() => import('../../keys/ApiKeysPage'), 'ApiKeysPage'),
});

const learnt = createRoute({
  getParentRoute: () => settings,
  path: '/learnt',
  component: lazyRouteComponent(() => import('../../vendors/LearntPage'), 'LearntPage'),
});

export const settingsPages = settings.addChildren([companySettings, people, rules, features, apiKeys, issuing, learnt]);
