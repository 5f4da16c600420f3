import { createLink, Outlet } from '@tanstack/react-router';
import { type ComponentPropsWithRef, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../app/PageSkeleton';
import { useCompany } from '../session/company';
import { can, type Permission } from '../session/session';
import classes from './SettingsFrame.module.css';

const Tab = createLink((props: ComponentPropsWithRef<'a'>) => <a className={classes.tab} {...props} />);

interface Place {
  label: string;
  to: `/companies/$companyId/settings${'' | '/people' | '/rules' | '/keys'}`;
  needs: Permission;
}

/** The company's settings, one page per subject. */
export function SettingsFrame() {
  const { t } = useTranslation();
  const company = useCompany();
  const places = usePlaces().filter(({ needs }) => can(company, needs));
  return (
    <>
      <nav className={classes.tabs} aria-label={t('settings.navigation')}>
        {places.map(({ label, to }) => (
          <Tab key={to} to={to} params={{ companyId: company.id }} activeOptions={{ exact: true }}>
            {label}
          </Tab>
        ))}
      </nav>
      <Suspense fallback={<PageSkeleton />}>
        <Outlet />
      </Suspense>
    </>
  );
}

function usePlaces(): Place[] {
  const { t } = useTranslation();
  const prefix = '/companies/$companyId/settings';
  return [
    { label: t('shell.company'), to: prefix, needs: 'company.view' },
    { label: t('shell.people'), to: `${prefix}/people`, needs: 'people.view' },
    { label: t('keys.title'), to: `${prefix}/keys`, needs: 'keys.manage' },
    { label: t('settings.rules.title'), to: `${prefix}/rules`, needs: 'company.view' },
  ];
}
