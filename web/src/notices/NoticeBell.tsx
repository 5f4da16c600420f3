import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/useFormats';
import { useShownCompany } from '../shell/Navigation';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { TextLink } from '../ui/links';
import { NoticeText } from './NoticeText';
import { useLatestNotices, useMarkRead, useUnreadCount } from './notices';

/** The bell, with how much is unread in the company on screen. */
export function NoticeBell() {
  const company = useShownCompany();
  return company ? <Bell key={company.id} companyId={company.id} /> : null;
}

function Bell({ companyId }: { companyId: string }) {
  const { t } = useTranslation();
  const formats = useFormats('UTC');
  const [isOpen, { open, close }] = useDisclosure();
  const count = useUnreadCount(companyId).data?.count ?? 0;
  return (
    <>
      <Button
        variant="default"
        h={36}
        px={9}
        leftSection={count > 0 && <IconBell size={18} aria-hidden />}
        aria-label={count > 0 ? t('notices.bellUnread', { count }) : t('notices.bell')}
        onClick={open}
      >
        {count > 0 ? formats.count(count) : <IconBell size={18} aria-hidden />}
      </Button>
      {isOpen && (
        <Dialog title={t('notices.title')} onClose={close}>
          <Panel companyId={companyId} hasUnread={count > 0} onClose={close} />
        </Dialog>
      )}
    </>
  );
}

interface PanelProps {
  companyId: string;
  hasUnread: boolean;
  onClose: () => void;
}

function Panel({ companyId, hasUnread, onClose }: PanelProps) {
  const { t } = useTranslation();
  const latest = useLatestNotices(companyId);
  const mark = useMarkRead(companyId);
  return (
    <Stack gap="sm">
      {latest.error && <ErrorNote error={latest.error} onRetry={() => void latest.refetch()} />}
      {latest.data?.items.length === 0 && <Text>{t('notices.none')}</Text>}
      {latest.data?.items.map((notice) => (
        <NoticeText
          key={notice.id}
          companyId={companyId}
          notice={notice}
          onOpen={() => {
            if (notice.readAt === null) mark.mutate([notice.id]);
            onClose();
          }}
        />
      ))}
      <Group justify="space-between">
        <TextLink to="/companies/$companyId/notifications" params={{ companyId }} onClick={onClose} data-autofocus>
          {t('notices.all')}
        </TextLink>
        {hasUnread && (
          <Button variant="default" size="xs" loading={mark.isPending} onClick={() => mark.mutate(null)}>
            {t('notices.markAllRead')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
