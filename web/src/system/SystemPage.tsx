import { Alert, Button, Group, Loader, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import type { SystemState } from '../api/types';
import { PageSkeleton } from '../app/PageSkeleton';
import { useFormats } from '../i18n/useFormats';
import { usePerson } from '../session/session';
import { ErrorNote } from '../ui/ErrorNote';
import { Page } from '../ui/Page';
import { FindingTable } from './FindingTable';
import { ServerJobs } from './ServerJobs';

const lookAgainAfter = 30_000;

/** What the whole server needs, for whoever runs it: what is missing, and what to do. */
export function SystemPage() {
  const { t } = useTranslation();
  const system = useQuery({
    queryKey: keys.system,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/system', { signal })),
    refetchInterval: lookAgainAfter,
  });
  const refresh = (
    <Button
      variant="default"
      leftSection={
        system.isFetching ? <Loader size={16} color="currentColor" /> : <IconRefresh size={16} aria-hidden />
      }
      aria-busy={system.isFetching}
      onClick={() => void system.refetch()}
    >
      {t('system.refresh')}
    </Button>
  );
  return (
    <Page title={t('system.title')} actions={refresh}>
      <Text>{t('system.intro')}</Text>
      {system.error && <ErrorNote error={system.error} onRetry={() => void system.refetch()} />}
      {system.isPending && <PageSkeleton />}
      {system.data && (
        <>
          <Summary state={system.data.state} />
          <FindingTable items={system.data.items} />
          <ServerJobs />
          <Footer checkedAt={system.data.checkedAt} version={system.data.version} />
        </>
      )}
    </Page>
  );
}

const colors = { ok: 'green', warning: 'yellow', error: 'red' } as const;

function Summary({ state }: { state: SystemState }) {
  const { t } = useTranslation();
  return (
    <Alert color={colors[state]} role="status" variant="default">
      {t(`system.summary.${state}`)}
    </Alert>
  );
}

function Footer({ checkedAt, version }: { checkedAt: string; version: string }) {
  const { t } = useTranslation();
  const formats = useFormats(usePerson().timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  return (
    <Group justify="space-between">
      <Text size="sm">{t('system.checkedAt', { at: formats.instant(checkedAt) })}</Text>
      <Text size="sm">{t('system.version', { version })}</Text>
    </Group>
  );
}
