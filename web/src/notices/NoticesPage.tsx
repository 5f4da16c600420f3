import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../api/types';
import { PageSkeleton } from '../app/PageSkeleton';
import { useCompany } from '../session/company';
import { EmptyState } from '../ui/EmptyState';
import { ErrorNote } from '../ui/ErrorNote';
import { ListFooter } from '../ui/ListFooter';
import { Page } from '../ui/Page';
import { NoticeText } from './NoticeText';
import { useMarkRead, useNotices, useUnreadCount } from './notices';
import classes from './notices.module.css';

/** What the person was told in this company, newest first. */
export function NoticesPage() {
  const { t } = useTranslation();
  const company = useCompany();
  const isUnread = useSearch({ from: '/shell/companies/$companyId/notifications' }).show === 'unread';
  const notices = useNotices(company.id, isUnread);
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('notices.title')} actions={<Actions isUnread={isUnread} />}>
      {notices.error && <ErrorNote error={notices.error} onRetry={() => void notices.refetch()} />}
      {notices.isPending && <PageSkeleton />}
      {notices.isSuccess && items.length === 0 && (
        <EmptyState title={t(isUnread ? 'notices.noneUnread' : 'notices.none')} why={t('notices.noneWhy')} />
      )}
      {items.length > 0 && (
        <>
          <List notices={items} />
          <ListFooter shown={items.length} list={notices} />
        </>
      )}
    </Page>
  );
}

function List({ notices }: { notices: Notice[] }) {
  const { t } = useTranslation();
  const company = useCompany();
  const mark = useMarkRead(company.id);
  return (
    <Stack component="ul" className={classes.list} aria-label={t('notices.title')}>
      {notices.map((notice) => (
        <Group component="li" key={notice.id} justify="space-between" align="start" className={classes.notice}>
          <NoticeText
            companyId={company.id}
            notice={notice}
            onOpen={() => notice.readAt === null && mark.mutate([notice.id])}
          />
          {notice.readAt === null && (
            <Button variant="default" size="xs" onClick={() => mark.mutate([notice.id])}>
              {t('notices.markRead')}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
}

function Actions({ isUnread }: { isUnread: boolean }) {
  const { t } = useTranslation();
  const company = useCompany();
  const mark = useMarkRead(company.id);
  const unread = useUnreadCount(company.id).data?.count ?? 0;
  const navigate = useNavigate({ from: '/companies/$companyId/notifications' });
  return (
    <Group>
      <NativeSelect
        aria-label={t('notices.title')}
        value={isUnread ? 'unread' : ''}
        data={[
          { value: '', label: t('notices.every') },
          { value: 'unread', label: t('notices.unread') },
        ]}
        onChange={(event) => void navigate({ search: { show: event.currentTarget.value || undefined }, replace: true })}
      />
      {unread > 0 && (
        <Button variant="default" loading={mark.isPending} onClick={() => mark.mutate(null)}>
          {t('notices.markAllRead')}
        </Button>
      )}
    </Group>
  );
}
