import type { InvoiceState } from '../api/types';
import { z } from '../app/zod';

export const states = [
  'received',
  'reading',
  'needsEntry',
  'captured',
  'checked',
  'inApproval',
  'approved',
  'rejected',
  'duplicate',
  'onHold',
  'scheduled',
  'paid',
  'archived',
] as const satisfies readonly InvoiceState[];

export const sortKeys = ['receivedAt', 'issueDate', 'dueDate', 'supplierName', 'grossTotal'] as const;
export type SortKey = (typeof sortKeys)[number];
export const defaultSort = '-receivedAt';

const isState = (word: string) => states.some((state) => state === word);
const isSort = (word: string) => sortKeys.some((key) => word === key || word === `-${key}`);

/** A value that cannot be used is dropped: an old bookmark still opens the list. */
const optional = <T extends z.core.SomeType>(schema: T) => z.catch(z.optional(schema), undefined);
const day = z.iso.date();

/** The list's filters as they stand in the address. */
export const filtersSchema = z.object({
  state: optional(z.string().check(z.refine((text) => text.split(',').every(isState)))),
  search: optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  currency: optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  from: optional(day),
  to: optional(day),
  dueFrom: optional(day),
  dueTo: optional(day),
  sort: optional(z.string().check(z.refine(isSort))),
});

export type InvoiceFilters = z.infer<typeof filtersSchema>;

/** Only what is set, so that equal filters make equal addresses and cache keys. */
export function cleanFilters(filters: InvoiceFilters): InvoiceFilters {
  const parsed = filtersSchema.parse(filters);
  const set = Object.entries(parsed).filter(([name, value]) => value && !(name === 'sort' && value === defaultSort));
  return Object.fromEntries(set);
}

/** The tabs over the list. Together they hold every state once. */
export const tabs = {
  all: [],
  reading: ['received', 'reading'],
  needsEntry: ['needsEntry'],
  captured: ['captured'],
  checked: ['checked'],
  inApproval: ['inApproval'],
  approved: ['approved'],
  onHold: ['onHold'],
  duplicate: ['duplicate'],
  rejected: ['rejected'],
  done: ['scheduled', 'paid', 'archived'],
} as const satisfies Record<string, readonly InvoiceState[]>;

export type Tab = keyof typeof tabs;
export const tabNames = Object.keys(tabs) as Tab[];

export function tabState(tab: Tab): string | undefined {
  return tabs[tab].join(',') || undefined;
}

export function tabOf(filters: InvoiceFilters): Tab | null {
  return tabNames.find((tab) => tabState(tab) === filters.state) ?? null;
}

export function tabCount(tab: Tab, counts: Record<string, number>): number {
  const wanted: readonly string[] = tab === 'all' ? states : tabs[tab];
  return wanted.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

export type Direction = 'ascending' | 'descending';

export function sortOf(filters: InvoiceFilters): { key: string; direction: Direction } {
  const sort = filters.sort ?? defaultSort;
  return sort.startsWith('-') ? { key: sort.slice(1), direction: 'descending' } : { key: sort, direction: 'ascending' };
}

/** Clicking the column that sorts turns it round; another column starts ascending. */
export function nextSort(filters: InvoiceFilters, key: SortKey): string {
  const now = sortOf(filters);
  return now.key === key && now.direction === 'ascending' ? `-${key}` : key;
}

/** The filters that a person set, without tab and order. */
export const filterNames = ['search', 'currency', 'from', 'to', 'dueFrom', 'dueTo'] as const;

export function hasFilters(filters: InvoiceFilters): boolean {
  return filterNames.some((name) => filters[name]);
}
