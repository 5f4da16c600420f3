import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import type { PersonSession } from '../api/types';
import { PageSkeleton } from '../app/PageSkeleton';
import { useTimeZone } from '../session/company';
import { Card } from '../settings/Card';
import { ErrorNote } from '../ui/ErrorNote';
import { useNotify } from '../ui/useNotify';
import { Moment } from './Moment';

/** Where one is signed in, and the way to end that. */
export function SessionsCard() {
  const { t } = useTranslation();
  const sessions = useQuery({
    queryKey: keys.sessions,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/profile/sessions', { signal })),
  });
  const end = useEndSessions();
  return (
    <Card title={t('account.sessions.title')}>
      <Stack>
        {sessions.error && <ErrorNote error={sessions.error} onRetry={() => void sessions.refetch()} />}
        {end.error && <ErrorNote error={end.error} />}
        {sessions.isPending && <PageSkeleton />}
        {sessions.data?.map((session) => (
          <SessionLine key={session.id} session={session} isBusy={end.isPending} onEnd={() => end.mutate(session.id)} />
        ))}
        {sessions.data && sessions.data.length > 1 && (
          <Button variant="default" loading={end.isPending} onClick={() => end.mutate(null)}>
            {t('account.sessions.endOthers')}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

interface LineProps {
  session: PersonSession;
  isBusy: boolean;
  onEnd: () => void;
}

function SessionLine({ session, isBusy, onEnd }: LineProps) {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const name = session.agent || t('account.sessions.unknown');
  return (
    <Group justify="space-between" wrap="nowrap" data-session={session.id}>
      <div>
        <Group gap="xs">
          <Text fw={600}>{name}</Text>
          {session.isCurrent && <Badge variant="outline">{t('account.sessions.current')}</Badge>}
        </Group>
        <Text size="sm">
          {session.address} · {t(`account.methods.${session.method}`)} · {t('account.sessions.seen')}{' '}
          <Moment at={session.lastSeenAt} timeZone={timeZone} />
        </Text>
      </div>
      {!session.isCurrent && (
        <Button
          size="xs"
          variant="default"
          disabled={isBusy}
          onClick={onEnd}
          aria-label={t('account.sessions.endOf', { name })}
        >
          {t('account.sessions.end')}
        </Button>
      )}
    </Group>
  );
}

/** Ends one session, or, given none, all others. */
function useEndSessions() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: (sessionId: string | null) =>
      sessionId === null
        ? answer(api.DELETE('/api/v1/profile/sessions'))
        : answer(api.DELETE('/api/v1/profile/sessions/{sessionId}', { params: { path: { sessionId } } })),
    onSuccess: () => notify({ message: t('account.sessions.ended') }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.sessions }),
  });
}
