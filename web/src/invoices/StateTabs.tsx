import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../session/company';
import { cleanFilters, type InvoiceFilters, tabCount, tabNames, tabOf, tabState } from './filters';
import classes from './StateTabs.module.css';

interface Props {
  filters: InvoiceFilters;
  counts: Record<string, number>;
}

/** The list's states with their counts. Links, since each is an address of its own. */
export function StateTabs({ filters, counts }: Props) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const current = tabOf(filters);
  const shown = tabNames.filter((tab) => tab === 'all' || tab === current || tabCount(tab, counts) > 0);
  return (
    <nav aria-label={t('invoices.tabs.title')}>
      <ul className={classes.tabs}>
        {shown.map((tab) => (
          <li key={tab}>
            <Link
              className={classes.tab}
              to="/companies/$companyId/invoices"
              params={{ companyId }}
              search={cleanFilters({ ...filters, state: tabState(tab) })}
              activeOptions={{ exact: true }}
            >
              {t(`invoices.tabs.${tab}`)} <span className={classes.count}>{tabCount(tab, counts)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
