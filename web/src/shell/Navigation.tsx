import { Text } from '@mantine/core';
import {
  IconChartBar,
  IconFileExport,
  IconFileInvoice,
  IconHistory,
  IconHome,
  IconListCheck,
  IconMessageReply,
  IconPlugConnected,
  IconServer,
  IconSettings,
  IconTable,
  IconUser,
} from '@tabler/icons-react';
import { type LinkProps, useNavigate, useParams } from '@tanstack/react-router';
import { type ComponentType, Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { firstCompany } from '../session/company';
import { can, type Permission, useSession } from '../session/session';
import { NavItem } from '../ui/links';
import { useShortcuts } from '../ui/shortcuts';

interface Place {
  label: string;
  icon: ComponentType<{ size: number; 'aria-hidden': boolean }>;
  to:
    | '/companies/$companyId'
    | `/companies/$companyId/${'invoices' | 'issued' | 'issued/dashboard' | 'issued/answers' | 'issued/statistics' | 'work' | 'activity' | 'connections' | 'settings'}`;
  needs: Permission;
  /** The heading over the places that belong together. */
  group?: string;
}

/** Places below which others lie. */
const exact: readonly string[] = ['/companies/$companyId', '/companies/$companyId/issued'];

/** The company's pages, then one's own. */
export function Navigation({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation();
  const company = useShownCompany();
  const { person } = useSession();
  const places = usePlaces();
  useNavigationKeys(onHelp, company?.id);
  return (
    <>
      {company &&
        places
          .filter(({ needs }) => can(company, needs))
          .map(({ label, icon: Icon, to, group }, at, shown) => (
            <Fragment key={to}>
              {group && group !== shown[at - 1]?.group && (
                <Text size="xs" c="dimmed" px="sm" pt="sm">
                  {group}
                </Text>
              )}
              <NavItem
                to={to}
                params={{ companyId: company.id }}
                activeOptions={{ exact: exact.includes(to), includeSearch: false }}
                activeProps={{ active: true }}
                label={label}
                leftSection={<Icon size={18} aria-hidden />}
              />
            </Fragment>
          ))}
      <NavItem
        to="/profile"
        activeProps={{ active: true }}
        label={t('shell.profile')}
        leftSection={<IconUser size={18} aria-hidden />}
      />
      {person?.isOperator && (
        <NavItem
          to="/system"
          activeProps={{ active: true }}
          label={t('shell.system')}
          leftSection={<IconServer size={18} aria-hidden />}
        />
      )}
    </>
  );
}

function usePlaces(): Place[] {
  const { t } = useTranslation();
  const prefix = '/companies/$companyId';
  const own = t('shell.company');
  return [
    { label: t('shell.start'), icon: IconHome, to: prefix, needs: 'invoices.view' },
    { label: t('shell.invoices'), icon: IconFileInvoice, to: `${prefix}/invoices`, needs: 'invoices.view' },
    {
      label: t('shell.dashboard'),
      icon: IconChartBar,
      to: `${prefix}/issued/dashboard`,
      needs: 'receivables.view',
      group: t('shell.issue'),
    },
    {
      label: t('shell.issued'),
      icon: IconFileExport,
      to: `${prefix}/issued`,
      needs: 'receivables.view',
      group: t('shell.issue'),
    },
    {
      label: t('shell.answers'),
      icon: IconMessageReply,
      to: `${prefix}/issued/answers`,
      needs: 'receivables.view',
      group: t('shell.issue'),
    },
    {
      label: t('shell.statistics'),
      icon: IconTable,
      to: `${prefix}/issued/statistics`,
      needs: 'receivables.view',
      group: t('shell.issue'),
    },
    { label: t('shell.work'), icon: IconListCheck, to: `${prefix}/work`, needs: 'work.view', group: own },
    { label: t('shell.activity'), icon: IconHistory, to: `${prefix}/activity`, needs: 'audit.view', group: own },
    {
      label: t('shell.connections'),
      icon: IconPlugConnected,
      to: `${prefix}/connections`,
      needs: 'connections.view',
      group: own,
    },
    { label: t('shell.settings'), icon: IconSettings, to: `${prefix}/settings`, needs: 'company.view', group: own },
  ];
}

/** The company of the page, or, on pages of no company, the one used last. */
export function useShownCompany() {
  const session = useSession();
  const { companyId } = useParams({ strict: false });
  return session.companies.find(({ id }) => id === companyId) ?? firstCompany(session);
}

function useNavigationKeys(onHelp: () => void, companyId: string | undefined) {
  const navigate = useNavigate();
  const go = (to: NonNullable<LinkProps['to']>) => () => {
    if (companyId) void navigate({ to, params: { companyId } });
  };
  useShortcuts({
    '?': onHelp,
    'g h': go('/companies/$companyId'),
    'g i': go('/companies/$companyId/invoices'),
    'g d': go('/companies/$companyId/issued'),
    'g w': go('/companies/$companyId/work'),
    'g a': go('/companies/$companyId/activity'),
    'g c': go('/companies/$companyId/connections'),
    'g s': go('/companies/$companyId/settings'),
  });
}
