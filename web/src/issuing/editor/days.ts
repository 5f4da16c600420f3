/** Costa Rica keeps the same distance from UTC all year. */
const offset = '-06:00';
const offsetMilliseconds = 6 * 3_600_000;

/** The day in Costa Rica on which an instant lies. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) - offsetMilliseconds).toISOString().slice(0, 10);
}

/** Noon of a day in Costa Rica; the instant that was read as long as its day is kept, and the start of time for none. */
export function instantOf(day: string, read: string | undefined): string {
  if (read !== undefined && dayOf(read) === day) return read;
  return `${day || '0001-01-01'}T12:00:00${offset}`;
}
