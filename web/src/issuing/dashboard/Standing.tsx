import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/useFormats';
import { useCompany } from '../../session/company';
import start from '../../start/start.module.css';
import { DocumentStateLabel } from '../DocumentStateLabel';
import { states } from '../filters';

/** How many documents there are, and where they stand. */
export function Standing({ standing }: { standing: Record<string, number> }) {
  const { t } = useTranslation();
  const { id: companyId, timeZone } = useCompany();
  const formats = useFormats(timeZone);
  const total = Object.values(standing).reduce((sum, count) => sum + count, 0);
  return (
    <section>
      <Title order={2} size="h4">
        {t('dashboard.standing')}
      </Title>
      <ul className={start.states}>
        <li>
          <Link className={start.state} to="/companies/$companyId/issued" params={{ companyId }}>
            {t('dashboard.all')}
            <strong>{formats.count(total)}</strong>
          </Link>
        </li>
        {states.map((state) => (
          <li key={state}>
            <Link className={start.state} to="/companies/$companyId/issued" params={{ companyId }} search={{ state }}>
              <DocumentStateLabel state={state} />
              <strong>{formats.count(standing[state] ?? 0)}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
