import type { InvoiceFilters } from '../invoices/filters';

/** How far ahead 'due soon' looks, in days; the server's overview counts the same span. */
const soon = 7;

/** The states in which an invoice still has to be paid. */
const unpaid = 'needsEntry,captured,checked,inApproval,approved,onHold,scheduled';

export function dueSoonFilters(now: Date, timeZone: string): InvoiceFilters {
  return { state: unpaid, dueFrom: dayIn(now, timeZone, 0), dueTo: dayIn(now, timeZone, soon), sort: 'dueDate' };
}

export function overdueFilters(now: Date, timeZone: string): InvoiceFilters {
  return { state: unpaid, dueTo: dayIn(now, timeZone, -1), sort: 'dueDate' };
}

/** The calendar date there, so many days from now, as ISO 8601. */
export function dayIn(now: Date, timeZone: string, days: number): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
