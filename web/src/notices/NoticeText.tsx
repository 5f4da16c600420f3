import { Anchor, Group, Text } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../api/types';
import { wordsFor } from '../i18n/words';
import label from '../invoices/invoices.module.css';
import { Instant } from '../ui/Dates';

const looks = {
  info: [IconInfoCircle, 'calm'],
  warning: [IconAlertTriangle, 'warn'],
  error: [IconAlertCircle, 'bad'],
} as const;

interface Props {
  companyId: string;
  notice: Notice;
  /** The reader went where the notice points. */
  onOpen: () => void;
}

/** One notice: how loud by shape and word, what happened, and where to look. */
export function NoticeText({ companyId, notice, onOpen }: Props) {
  const { t } = useTranslation();
  const [Icon, tone] = looks[notice.severity];
  return (
    <div>
      <Group gap="xs">
        <span className={`${label.label} ${label[tone]}`}>
          <Icon size={16} aria-hidden />
          {t(`notices.severity.${notice.severity}`)}
        </span>
        <Text size="sm" c="dimmed" component="span">
          <Instant at={notice.raisedAt} />
          {notice.times > 1 && `, ${t('notices.times', { count: notice.times })}`}
        </Text>
      </Group>
      <Sentence companyId={companyId} notice={notice} onOpen={onOpen} />
    </div>
  );
}

function Sentence({ companyId, notice, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const { history } = useRouter();
  const words = wordsFor(i18n, `notices.kinds.${notice.kind}`, t('notices.kinds.other'), notice.words);
  const weight = notice.readAt === null ? 600 : 400;
  if (notice.link === null)
    return (
      <Text fw={weight} style={{ overflowWrap: 'anywhere' }}>
        {words}
      </Text>
    );
  const address = `/companies/${companyId}/${notice.link}`;
  return (
    <Anchor
      href={address}
      fw={weight}
      display="block"
      style={{ overflowWrap: 'anywhere' }}
      onClick={(event) => {
        onOpen();
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        history.push(address);
      }}
    >
      {words}
    </Anchor>
  );
}
