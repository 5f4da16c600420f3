import { Button, Group, Popover, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/useFormats';
import { useShownCompany } from '../shell/Navigation';
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
  const [isOpen, { toggle, close }] = useDisclosure();
  const count = useUnreadCount(companyId).data?.count ?? 0;
  return (
    <Popover
      opened={isOpen}
      onChange={(open) => !open && close()}
      position="bottom-end"
      width={360}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          h={36}
          px={9}
          leftSection={count > 0 && <IconBell size={18} aria-hidden />}
          aria-label={count > 0 ? t('notices.bellUnread', { count }) : t('notices.bell')}
          onClick={toggle}
        >
          {count > 0 ? formats.count(count) : <IconBell size={18} aria-hidden />}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('notices.title')}>
        <Panel companyId={companyId} hasUnread={count > 0} onClose={close} />
      </Popover.Dropdown>
    </Popover>
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
