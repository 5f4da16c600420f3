import { SimpleGrid, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import type { Overview } from '../api/types';
import { PageSkeleton } from '../app/PageSkeleton';
import { DropZone } from '../invoices/upload/DropZone';
import { ReceiveButton } from '../invoices/upload/ReceiveButton';
import { KeyWarning } from '../issuing/KeyWarning';
import { useCompany } from '../session/company';
import { EmptyState } from '../ui/EmptyState';
import { ErrorNote } from '../ui/ErrorNote';
import { Page } from '../ui/Page';
import { dueSoonFilters, overdueFilters } from './dueDates';
import { RecentInvoices } from './RecentInvoices';
import { StateCounts } from './StateCounts';
import { TotalCard } from './TotalCard';

/** What waits, what is due, what came in. */
export function StartPage() {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const overview = useQuery({
    queryKey: keys.overview(companyId),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/companies/{companyId}/overview', { params: { path: { companyId } }, signal })),
  });
  return (
    <Page title={t('shell.start')}>
      <KeyWarning />
      {overview.error && <ErrorNote error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.isPending && <PageSkeleton />}
      {overview.data && (isEmpty(overview.data) ? <FirstInvoice /> : <Figures overview={overview.data} />)}
      {overview.data && !isEmpty(overview.data) && (
        <>
          <DropZone />
          <Title order={2} size="h4">
            {t('start.recent')}
          </Title>
          <RecentInvoices items={overview.data.recent} />
        </>
      )}
    </Page>
  );
}

function isEmpty({ counts }: Overview): boolean {
  return Object.values(counts).every((count) => count === 0);
}

function FirstInvoice() {
  const { t } = useTranslation();
  return <EmptyState title={t('invoices.empty.none')} why={t('invoices.empty.noneWhy')} action={<ReceiveButton />} />;
}

function Figures({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const { timeZone } = useCompany();
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TotalCard
          title={t('start.awaitingApproval')}
          figures={overview.awaitingApproval}
          filters={{ state: 'inApproval' }}
        />
        <TotalCard
          title={t('start.dueSoon')}
          figures={overview.dueSoon}
          filters={dueSoonFilters(new Date(), timeZone)}
        />
        <TotalCard
          title={t('start.overdue')}
          figures={overview.overdue}
          filters={overdueFilters(new Date(), timeZone)}
        />
      </SimpleGrid>
      <StateCounts counts={overview.counts} />
    </>
  );
}
