import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LoggedEvent } from '../api/types';
import { wordsFor } from '../i18n/words';
import { Instant } from '../ui/Dates';
import { EventDetails } from './EventDetails';

/** One event: what, who and when, with what it carries. */
export function EventLine({ event }: { event: LoggedEvent }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <Text size="sm" fw={500}>
        {wordsFor(i18n, `activity.kinds.${event.kind}`, event.kind)}
      </Text>
      <Text size="xs" c="dimmed">
        {event.actor?.id ? event.actor.name : t('activity.system')} · <Instant at={event.occurredAt} />
      </Text>
      <EventDetails data={event.data} />
    </>
  );
}
