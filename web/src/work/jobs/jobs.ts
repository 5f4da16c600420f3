import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';
import type { Job, JobOutcome } from '../../api/types';
import { wordsFor } from '../../i18n/words';
import { useErrorWords } from '../../ui/useErrorWords';
import { useNotify } from '../../ui/useNotify';

/** How often a job at work, and one at rest, is looked at again, in milliseconds. */
const glance = 1_000;
const lookAgain = 30_000;

/** Whose jobs: a company's, or the server's where there is none. */
export type Owner = string | null;

/** Whether something is about to become of it by itself. */
export function isMoving({ running, nextAt }: Job, now: number): boolean {
  return running || (nextAt !== null && Date.parse(nextAt) <= now);
}

export function useJobs(owner: Owner) {
  return useQuery({
    queryKey: keys.jobs(owner),
    queryFn: ({ signal }) =>
      answer(
        owner === null
          ? api.GET('/api/v1/system/jobs', { signal })
          : api.GET('/api/v1/companies/{companyId}/jobs', { params: { path: { companyId: owner } }, signal }),
      ),
    refetchInterval: ({ state: { data } }) => (data?.some((job) => isMoving(job, Date.now())) ? glance : lookAgain),
  });
}

/** The history of a job; it is read again when the job has run once more. */
export function useRuns(owner: Owner, job: Job, outcome: JobOutcome | undefined) {
  return useInfiniteQuery({
    queryKey: [...keys.jobs(owner), job.name, outcome, job.last?.id, job.last?.outcome],
    queryFn: ({ pageParam, signal }) => {
      const query = { outcome, cursor: pageParam ?? undefined };
      return answer(
        owner === null
          ? api.GET('/api/v1/system/jobs/{job}/runs', { params: { path: { job: job.name }, query }, signal })
          : api.GET('/api/v1/companies/{companyId}/jobs/{job}/runs', {
              params: { path: { companyId: owner, job: job.name }, query },
              signal,
            }),
      );
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export type JobStep = 'run' | 'pause' | 'resume';

/** Takes a step with a job and says what follows. */
export function useJobStep(owner: Owner, job: string) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const notify = useNotify();
  const words = useErrorWords();
  return useMutation({
    mutationFn: (step: JobStep) =>
      answer(
        owner === null
          ? api.POST(`/api/v1/system/jobs/{job}/${step}`, { params: { path: { job } } })
          : api.POST(`/api/v1/companies/{companyId}/jobs/{job}/${step}`, {
              params: { path: { companyId: owner, job }, header: { 'Idempotency-Key': crypto.randomUUID() } },
            }),
      ),
    onError: (error) => notify({ message: words(error), isBad: true }),
    onSuccess: (_, step) => notify({ message: t(`jobs.done.${step}`) }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.jobs(owner) }),
  });
}

/** What a job does, in the reader's words. */
export function useJobName() {
  const { i18n } = useTranslation();
  return ({ name, title }: Job) => wordsFor(i18n, `jobs.names.${name}`, title);
}

/** When it comes back, in the reader's words. */
export function useScheduleWords() {
  const { t } = useTranslation();
  return ({ schedule: { at, everyMinutes, timeZone } }: Job) =>
    at === null
      ? t('jobs.schedule.every', { count: everyMinutes ?? 0 })
      : t('jobs.schedule.daily', { time: at.slice(0, 5), zone: timeZone });
}

/** How long it took: tenths of seconds, then seconds, then minutes. */
export function durationWords(language: string, milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  const write = (value: number, unit: string, digits = 0) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
  if (seconds < 60) return write(seconds, 'second', seconds < 10 ? 1 : 0);
  return `${write(Math.floor(seconds / 60), 'minute')} ${write(Math.round(seconds % 60), 'second')}`;
}
