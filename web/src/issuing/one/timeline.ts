import type { AuthorityAnswer, AuthorityAttempt, DocumentHistory, LoggedEvent } from '../../api/types';

/** One thing that happened to a document. */
export type Moment =
  | { kind: 'event'; at: string; id: string; event: LoggedEvent }
  | { kind: 'attempt'; at: string; id: string; attempt: AuthorityAttempt }
  | { kind: 'answer'; at: string; id: string; answer: AuthorityAnswer };

/** The steps that come before a handover. A batch takes them in the work that notes the call, and they are timed when it ends. */
const beforeHandover = new Set(['document.signed', 'document.queued']);

/** Steps, calls and answers in the order of time; at one instant the call comes before its answer, and that before the step. */
export function momentsOf({ events, attempts, answers }: DocumentHistory): Moment[] {
  const steps = events.map(
    (event): Moment => ({ kind: 'event', at: event.occurredAt, id: `${event.sequence}`, event }),
  );
  const prepares = (step: Moment) => step.kind === 'event' && beforeHandover.has(step.event.kind);
  const moments: Moment[] = [
    ...steps.filter(prepares),
    ...attempts.map((attempt): Moment => ({ kind: 'attempt', at: begunAt(attempt, events), id: attempt.id, attempt })),
    ...answers.map((answer): Moment => ({ kind: 'answer', at: answer.receivedAt, id: answer.id, answer })),
    ...steps.filter((step) => !prepares(step)),
  ];
  return moments.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** No call is made before the steps that were noted with it. */
function begunAt({ beganAt, endedAt }: AuthorityAttempt, events: readonly LoggedEvent[]): string {
  const within = (at: string) =>
    Date.parse(at) > Date.parse(beganAt) && (endedAt === null || Date.parse(at) <= Date.parse(endedAt));
  return (
    events.findLast(({ kind, occurredAt }) => beforeHandover.has(kind) && within(occurredAt))?.occurredAt ?? beganAt
  );
}

/** The answer that decided, or the newest that has something to say. */
export function decidingAnswer(answers: readonly AuthorityAnswer[]): AuthorityAnswer | undefined {
  return answers.findLast(({ isDeciding }) => isDeciding) ?? answers.findLast(({ findings }) => findings.length > 0);
}
