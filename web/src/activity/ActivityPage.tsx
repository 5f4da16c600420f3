import { Button, Group, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import type { LoggedEvent } from '../api/types';
import { PageSkeleton } from '../app/PageSkeleton';
import { ListFooter } from '../invoices/ListFooter';
import { useCompany } from '../session/company';
import { EmptyState } from '../ui/EmptyState';
import { ErrorNote } from '../ui/ErrorNote';
import { TextLink } from '../ui/links';
import { Page } from '../ui/Page';
import classes from './activity.module.css';
import { EventLine } from './EventLine';
import { eventKinds } from './eventKinds';

/** The company's event log, newest first. */
export function ActivityPage() {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const { kind } = useSearch({ from: '/shell/companies/$companyId/activity' });
  const events = useEvents(companyId, kind);
  const items = events.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('activity.title')} actions={<KindFilter kind={kind} />}>
      {events.error && <ErrorNote error={events.error} onRetry={() => void events.refetch()} />}
      {events.isPending && <PageSkeleton />}
      {events.isSuccess && items.length === 0 && <EmptyState title={t('activity.none')} why={t('activity.noneWhy')} />}
      {items.length > 0 && (
        <>
          <ol className={classes.events} aria-label={t('activity.title')}>
            {items.map((event) => (
              <li key={event.sequence}>
                <Group justify="space-between" align="start">
                  <div>
                    <EventLine event={event} />
                  </div>
                  <SubjectLink event={event} />
                </Group>
              </li>
            ))}
          </ol>
          <ListFooter shown={items.length} total={events.data?.pages[0]?.total ?? items.length}>
            {events.hasNextPage && (
              <Button variant="default" loading={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
                {t('common.showMore')}
              </Button>
            )}
          </ListFooter>
        </>
      )}
    </Page>
  );
}

const pageSize = 50;

function useEvents(companyId: string, kind: string | undefined) {
  return useInfiniteQuery({
    queryKey: [...keys.events(companyId), kind],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/companies/{companyId}/events', {
          params: { path: { companyId }, query: { cursor: pageParam ?? undefined, limit: pageSize, kind } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

function KindFilter({ kind }: { kind: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/companies/$companyId/activity' });
  return (
    <NativeSelect
      aria-label={t('activity.kind')}
      value={kind ?? ''}
      data={[
        { value: '', label: t('activity.every') },
        ...eventKinds.map((value) => ({ value, label: t(`activity.kinds.${value}`) })),
      ]}
      onChange={(event) => void navigate({ search: { kind: event.currentTarget.value || undefined } })}
    />
  );
}

function SubjectLink({ event }: { event: LoggedEvent }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  if (event.subjectKind === 'issued-document')
    return (
      <TextLink fz="sm" to="/companies/$companyId/issued/$issuedId" params={{ companyId, issuedId: event.subjectId }}>
        {t('activity.openDocument')}
      </TextLink>
    );
  if (event.subjectKind !== 'invoice') return null;
  return (
    <TextLink fz="sm" to="/companies/$companyId/invoices/$invoiceId" params={{ companyId, invoiceId: event.subjectId }}>
      {t('activity.openInvoice')}
    </TextLink>
  );
}
