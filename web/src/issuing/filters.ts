import type { AuthorityAnswer, DocumentKind, DocumentState } from '../api/types';
import { z } from '../app/zod';

export const states = [
  'draft',
  'signed',
  'submitted',
  'accepted',
  'rejected',
  'error',
] as const satisfies readonly DocumentState[];

export const kinds = [
  'factura',
  'tiquete',
  'notaCredito',
  'notaDebito',
  'facturaCompra',
  'facturaExportacion',
  'reciboPago',
] as const satisfies readonly DocumentKind[];

export const answerKinds = [
  'acceptance',
  'rejection',
  'confirmation',
] as const satisfies readonly AuthorityAnswer['kind'][];

/** Which of a document's days is meant. */
export const documentDays = ['written', 'submitted', 'decided'] as const;

/** A value that cannot be used is dropped: an old bookmark still opens the list. */
const optional = <T extends z.core.SomeType>(schema: T) => z.catch(z.optional(schema), undefined);
const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const day = z.iso.date();

/** The list's filters as they stand in the address. */
export const documentFilters = z.object({
  state: optional(z.enum(states)),
  kind: optional(z.enum(kinds)),
  search: optional(text),
  from: optional(day),
  to: optional(day),
  by: optional(z.enum(documentDays)),
});
export type DocumentFilters = z.infer<typeof documentFilters>;

/** Those of the list of answers. */
export const answerFilters = z.object({
  key: optional(text),
  kind: optional(z.enum(answerKinds)),
  state: optional(text),
  code: optional(text),
  from: optional(day),
  to: optional(day),
});
export type AnswerFilters = z.infer<typeof answerFilters>;

/** The days of the statistics, as they stand in the address. */
const dayRange = z.object({ from: optional(day), to: optional(day) });

export function cleanDays(filters: Record<string, unknown>): z.infer<typeof dayRange> {
  return onlySet(dayRange.parse(filters));
}

/** Only what is set, so that equal filters make equal addresses and cache keys. */
export function cleanDocumentFilters(filters: Record<string, unknown>): DocumentFilters {
  return onlySet(documentFilters.parse(filters));
}

export function cleanAnswerFilters(filters: Record<string, unknown>): AnswerFilters {
  return onlySet(answerFilters.parse(filters));
}

function onlySet<T extends object>(filters: T): T {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value)) as T;
}

/** The filters that a person set, without the tab. */
export function hasFilters({ state: _, ...others }: DocumentFilters): boolean {
  return Object.values(others).some(Boolean);
}
