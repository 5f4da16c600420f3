import { Group } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LoggedEvent } from '../api/types';
import { PageSkeleton } from '../app/PageSkeleton';
import { useCompany } from '../session/company';
import { DownloadMenu } from '../ui/DownloadMenu';
import { EmptyState } from '../ui/EmptyState';
import { ErrorNote } from '../ui/ErrorNote';
import { ListFooter } from '../ui/ListFooter';
import { TextLink } from '../ui/links';
import { Page } from '../ui/Page';
import classes from './activity.module.css';
import { EventFilterBar } from './EventFilterBar';
import { EventLine } from './EventLine';
import { type EventFilters, hasFilters, queryOf, useEvents } from './events';

/** The company's event log, newest first. */
export function ActivityPage() {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const filters = useSearch({ from: '/shell/companies/$companyId/activity' });
  const navigate = useNavigate({ from: '/companies/$companyId/activity' });
  const change = (changes: EventFilters) => void navigate({ search: { ...filters, ...changes }, replace: true });
  const events = useEvents(companyId, filters);
  const items = events.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = hasFilters(filters);
  const download = (
    <DownloadMenu
      label={t('activity.download')}
      path={`/api/v1/companies/${companyId}/events/export`}
      filters={queryOf(filters)}
    />
  );
  return (
    <Page title={t('activity.title')} actions={download}>
      <EventFilterBar filters={filters} onChange={change} shown={items} />
      {events.error && <ErrorNote error={events.error} onRetry={() => void events.refetch()} />}
      {events.isPending && <PageSkeleton />}
      {events.isSuccess && items.length === 0 && (
        <EmptyState
          title={t(isFiltered ? 'activity.noneFiltered' : 'activity.none')}
          why={t(isFiltered ? 'activity.noneFilteredWhy' : 'activity.noneWhy')}
        />
      )}
      {items.length > 0 && (
        <>
          <ol className={classes.events} aria-label={t('activity.title')}>
            {items.map((event) => (
              <li key={event.sequence}>
                <Group justify="space-between" align="start">
                  <div>
                    <EventLine event={event} />
                  </div>
                  <SubjectLinks event={event} subject={filters.subject} />
                </Group>
              </li>
            ))}
          </ol>
          <ListFooter shown={items.length} list={events} />
        </>
      )}
    </Page>
  );
}

/** The page of what it happened to, and all else that happened to it. */
function SubjectLinks({ event, subject }: { event: LoggedEvent; subject: string | undefined }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const params = { companyId };
  return (
    <Group gap="sm">
      {event.subjectKind === 'invoice' && (
        <TextLink
          fz="sm"
          to="/companies/$companyId/invoices/$invoiceId"
          params={{ companyId, invoiceId: event.subjectId }}
        >
          {t('activity.openInvoice')}
        </TextLink>
      )}
      {event.subjectKind === 'issued-document' && (
        <TextLink fz="sm" to="/companies/$companyId/issued/$issuedId" params={{ companyId, issuedId: event.subjectId }}>
          {t('activity.openDocument')}
        </TextLink>
      )}
      {subject !== event.subjectId && event.subjectKind !== 'company' && (
        <TextLink fz="sm" to="/companies/$companyId/activity" params={params} search={{ subject: event.subjectId }}>
          {t('activity.onlySubject')}
        </TextLink>
      )}
    </Group>
  );
}
