import { useTranslation } from 'react-i18next';
import { useCompany } from '../session/company';
import { can, type Permission } from '../session/session';
import { PageTab, PageTabs } from '../ui/PageTabs';

interface Place {
  label: string;
  to: `/companies/$companyId/settings${'' | '/people' | '/rules' | '/features' | '/keys' | '/issuing' | '/learnt'}`;
  needs: Permission;
}

/** The company's settings, one page per subject. */
export function SettingsFrame() {
  const { t } = useTranslation();
  const company = useCompany();
  const places = usePlaces().filter(({ needs }) => can(company, needs));
  return (
    <PageTabs label={t('settings.navigation')}>
      {places.map(({ label, to }) => (
        <PageTab key={to} to={to} params={{ companyId: company.id }} activeOptions={{ exact: true }}>
          {label}
        </PageTab>
      ))}
    </PageTabs>
  );
}

function usePlaces(): Place[] {
  const { t } = useTranslation();
  const prefix = '/companies/$companyId/settings';
  return [
    { label: t('shell.company'), to: prefix, needs: 'company.view' },
    { label: t('shell.people'), to: `${prefix}/people`, needs: 'people.view' },
    { label: t('keys.title'), to: `${prefix}/keys`, needs: 'keys.manage' },
    { label: t('issuing.settings.title'), to: `${prefix}/issuing`, needs: 'receivables.view' },
    { label: t('vendors.tab'), to: `${prefix}/learnt`, needs: 'invoices.view' },
    { label: t('features.title'), to: `${prefix}/features`, needs: 'company.view' },
    { label: t('settings.rules.title'), to: `${prefix}/rules`, needs: 'company.view' },
  ];
}
