import { Alert, Group, Paper, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuingDashboard } from '../../api/types';
import { useFormats } from '../../i18n/useFormats';
import { useCompany } from '../../session/company';
import { can } from '../../session/session';
import { Instant } from '../../ui/Dates';
import { TextLink } from '../../ui/links';
import classes from './dashboard.module.css';

type Queue = IssuingDashboard['queue'];

/** What the server counts at most. */
const mostCounted = 10_000;

/** What the program sends and asks about by itself, and what keeps it from that. */
export function QueueCard({ queue, action }: { queue: Queue; action: ReactNode }) {
  const { t } = useTranslation();
  const company = useCompany();
  const formats = useFormats(company.timeZone);
  const waiting = formats.count(queue.waiting);
  return (
    <Paper withBorder p="md" component="section" aria-label={t('dashboard.queue.title')}>
      <Title order={2} size="h5" mb="sm">
        {t('dashboard.queue.title')}
      </Title>
      <Obstacle queue={queue} />
      <dl className={classes.facts}>
        <dt>{t('dashboard.queue.waiting')}</dt>
        <dd>{queue.waiting < mostCounted ? waiting : t('dashboard.queue.orMore', { number: waiting })}</dd>
        <dt>{t('dashboard.queue.next')}</dt>
        <dd>{queue.nextAt === null ? '–' : <Instant at={queue.nextAt} />}</dd>
      </dl>
      <Group gap="md">
        {can(company, 'work.view') && (
          <TextLink to="/companies/$companyId/work/retries" params={{ companyId: company.id }} size="sm">
            {t('issuing.stuck.retries')}
          </TextLink>
        )}
        {action}
      </Group>
    </Paper>
  );
}

/** Why nothing, or not all, goes on by itself. */
function Obstacle({ queue: { connection, isAsking } }: { queue: Queue }) {
  const { t } = useTranslation();
  const company = useCompany();
  const title =
    connection === null
      ? t('dashboard.queue.noConnection')
      : !connection.isEnabled
        ? t('dashboard.queue.disabled', { name: connection.name })
        : connection.stoppedUntil !== null
          ? t('dashboard.queue.stopped', { name: connection.name })
          : isAsking
            ? null
            : t('dashboard.queue.notAsking');
  if (title === null) return null;
  return (
    <Alert color="yellow" variant="outline" mb="sm" icon={<IconAlertTriangle aria-hidden />} title={title}>
      {connection?.stoppedUntil && (
        <div>
          {t('dashboard.queue.until')} <Instant at={connection.stoppedUntil} />
        </div>
      )}
      {can(company, 'connections.view') && connection !== null && (
        <TextLink to="/companies/$companyId/connections" params={{ companyId: company.id }}>
          {t('dashboard.queue.toConnections')}
        </TextLink>
      )}
    </Alert>
  );
}
