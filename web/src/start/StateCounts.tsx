import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { states } from '../invoices/filters';
import { StateLabel } from '../invoices/StateLabel';
import { useCompany } from '../session/company';
import classes from './start.module.css';

/** Every state that holds invoices, as a way into the list. */
export function StateCounts({ counts }: { counts: Record<string, number> }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const filled = states.filter((state) => (counts[state] ?? 0) > 0);
  return (
    <section>
      <Title order={2} size="h4">
        {t('start.byState')}
      </Title>
      <ul className={classes.states}>
        {filled.map((state) => (
          <li key={state}>
            <Link
              className={classes.state}
              to="/companies/$companyId/invoices"
              params={{ companyId }}
              search={{ state }}
            >
              <StateLabel state={state} />
              <strong>{counts[state]}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
