import type { AuthorityAnswer, AuthorityAttempt, DocumentHistory, LoggedEvent } from '../../api/types';

/** One thing that happened to a document. */
export type Moment =
  | { kind: 'event'; at: string; id: string; event: LoggedEvent }
  | { kind: 'attempt'; at: string; id: string; attempt: AuthorityAttempt }
  | { kind: 'answer'; at: string; id: string; answer: AuthorityAnswer };

/** Steps, calls and answers in the order of time; at one instant the call comes before its answer, and that before the step. */
export function momentsOf({ events, attempts, answers }: DocumentHistory): Moment[] {
  const moments: Moment[] = [
    ...attempts.map((attempt): Moment => ({ kind: 'attempt', at: attempt.beganAt, id: attempt.id, attempt })),
    ...answers.map((answer): Moment => ({ kind: 'answer', at: answer.receivedAt, id: answer.id, answer })),
    ...events.map((event): Moment => ({ kind: 'event', at: event.occurredAt, id: `${event.sequence}`, event })),
  ];
  return moments.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** The answer that decided, or the newest that has something to say. */
export function decidingAnswer(answers: readonly AuthorityAnswer[]): AuthorityAnswer | undefined {
  return answers.findLast(({ isDeciding }) => isDeciding) ?? answers.findLast(({ findings }) => findings.length > 0);
}
