import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IssuingDashboard } from '../../api/types';
import { PageSkeleton } from '../../app/PageSkeleton';
import { useCompany } from '../../session/company';
import { ErrorNote } from '../../ui/ErrorNote';
import { Page } from '../../ui/Page';
import { FirstSteps } from '../FirstSteps';
import { KeyWarning } from '../KeyWarning';
import { NewDocumentButton } from '../NewDocumentButton';
import { Averages } from './Averages';
import { CheckNow } from './CheckNow';
import { LastDays } from './LastDays';
import { QueueCard } from './QueueCard';
import { Standing } from './Standing';
import { Today } from './Today';
import { Troubled } from './Troubled';
import { useDashboard } from './useDashboard';

/** How issuing stands: what came today, what waits, what went wrong. It keeps itself up to date. */
export function DashboardPage() {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const dashboard = useDashboard(companyId);
  return (
    <Page title={t('dashboard.title')} actions={<NewDocumentButton />}>
      <KeyWarning />
      {dashboard.error && <ErrorNote error={dashboard.error} onRetry={() => void dashboard.refetch()} />}
      {dashboard.isPending && <PageSkeleton />}
      {dashboard.data && (isEmpty(dashboard.data) ? <FirstSteps /> : <Figures dashboard={dashboard.data} />)}
    </Page>
  );
}

function isEmpty({ standing }: IssuingDashboard): boolean {
  return Object.values(standing).every((count) => count === 0);
}

function Figures({ dashboard }: { dashboard: IssuingDashboard }) {
  return (
    <>
      <Today dashboard={dashboard} />
      <Standing standing={dashboard.standing} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Averages dashboard={dashboard} />
        <QueueCard queue={dashboard.queue} action={<CheckNow waiting={dashboard.standing.submitted ?? 0} />} />
      </SimpleGrid>
      <LastDays days={dashboard.days} />
      <Troubled items={dashboard.troubled} />
    </>
  );
}
