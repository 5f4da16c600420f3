import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from './keys';
import { EventParser } from './sse';

const firstRetry = 1_000;
const longestRetry = 30_000;
const quietPeriod = 1_000;

/**
 * Follows the company's event stream while the page is visible, and refreshes what is on screen when something
 * happened. A hidden page lets go of its connection: browsers allow only six to one server.
 */
export function useLiveEvents(companyId: string) {
  const queries = useQueryClient();
  useEffect(() => {
    const refresh = throttle(() => void queries.invalidateQueries({ queryKey: keys.company(companyId) }), quietPeriod);
    let following = new AbortController();
    const start = () => {
      following = new AbortController();
      void follow(`/api/v1/companies/${companyId}/events/stream`, refresh.call, following.signal);
    };
    const onVisibility = () => {
      following.abort();
      if (document.visibilityState !== 'visible') return;
      start();
      refresh.call();
    };
    start();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      following.abort();
      refresh.cancel();
    };
  }, [companyId, queries]);
}

/** Stays connected until told to stop; each failure waits twice as long, up to half a minute. */
async function follow(url: string, onEvent: () => void, signal: AbortSignal) {
  let lastEventId: string | null = null;
  let wait = firstRetry;
  while (!signal.aborted) {
    try {
      for await (const id of eventIds(url, lastEventId, signal)) {
        lastEventId = id ?? lastEventId;
        wait = firstRetry;
        onEvent();
      }
    } catch (error) {
      if (error instanceof StreamRefused) return;
    }
    await pause(wait, signal);
    wait = Math.min(wait * 2, longestRetry);
  }
}

/** The server will not give this stream to this person, so asking again is pointless. */
class StreamRefused extends Error {}

async function* eventIds(url: string, lastEventId: string | null, signal: AbortSignal) {
  const headers: HeadersInit = { Accept: 'text/event-stream' };
  if (lastEventId !== null) headers['Last-Event-ID'] = lastEventId;
  const response = await fetch(url, { headers, signal });
  if (response.status >= 400 && response.status < 500) throw new StreamRefused(String(response.status));
  if (!response.ok || response.body === null) return;
  const parser = new EventParser();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read())
    for (const event of parser.push(part.value)) yield event.id;
}

function pause(milliseconds: number, signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** At most one call per period; the last one always happens. */
export function throttle(action: () => void, period: number) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const run = () => {
    timer = null;
    action();
  };
  return {
    call: () => {
      timer ??= setTimeout(run, period);
    },
    cancel: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
