import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from '../../invoices/StateTabs.module.css';
import { useCompany } from '../../session/company';
import { cleanDocumentFilters, type DocumentFilters, states } from '../filters';

/** The list's states. Links, since each is an address of its own. */
export function DocumentTabs({ filters }: { filters: DocumentFilters }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  return (
    <nav aria-label={t('invoices.tabs.title')}>
      <ul className={classes.tabs}>
        {[undefined, ...states].map((state) => (
          <li key={state ?? ''}>
            <Link
              className={classes.tab}
              to="/companies/$companyId/issued"
              params={{ companyId }}
              search={cleanDocumentFilters({ ...filters, state })}
              activeOptions={{ exact: true }}
            >
              {state ? t(`issuing.states.${state}`) : t('invoices.tabs.all')}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
