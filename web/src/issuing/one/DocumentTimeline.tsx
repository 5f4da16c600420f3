import { Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EventLine } from '../../activity/EventLine';
import type { AuthorityAttempt, DocumentHistory } from '../../api/types';
import { PageSkeleton } from '../../app/PageSkeleton';
import { wordsFor } from '../../i18n/words';
import { Instant } from '../../ui/Dates';
import { ErrorNote } from '../../ui/ErrorNote';
import { AnswerLine } from '../AnswerLine';
import classes from '../issuing.module.css';
import { type Moment, momentsOf } from './timeline';

/** Everything that happened to the document, oldest first: its steps, each call, each answer. */
export function DocumentTimeline({ history }: { history: UseQueryResult<DocumentHistory, Error> }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="issued-timeline">
      <Title order={2} size="h4" id="issued-timeline" mb="xs">
        {t('issuing.timeline.title')}
      </Title>
      {history.isPending && <PageSkeleton />}
      {history.isError && <ErrorNote error={history.error} onRetry={() => void history.refetch()} />}
      {history.data && (
        <ol className={classes.timeline}>
          {momentsOf(history.data).map((moment) => (
            <li key={`${moment.kind} ${moment.id}`} data-kind={moment.kind}>
              <MomentLine moment={moment} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function MomentLine({ moment }: { moment: Moment }) {
  switch (moment.kind) {
    case 'event':
      return <EventLine event={moment.event} />;
    case 'attempt':
      return <AttemptLine attempt={moment.attempt} />;
    case 'answer':
      return <AnswerLine answer={moment.answer} />;
  }
}

/** One call to the authority and how it ended; one that has not ended may have had its effect. */
function AttemptLine({ attempt: { action, beganAt, outcome, detail } }: { attempt: AuthorityAttempt }) {
  const { t, i18n } = useTranslation();
  const ended = outcome === null ? t('issuing.timeline.open') : wordsFor(i18n, `issuing.outcomes.${outcome}`, outcome);
  return (
    <>
      <Text size="sm" fw={500}>
        {t(`issuing.timeline.calls.${action}`)}: {ended}
      </Text>
      <Text size="xs" c="dimmed">
        <Instant at={beganAt} />
      </Text>
      {detail && <p className={classes.words}>{detail}</p>}
    </>
  );
}
