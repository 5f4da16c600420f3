import type { InvoiceField } from '../api/types';

/** How far a value can be trusted, in words a person can act on. */
export type Trust = 'sure' | 'check' | 'unsure' | 'exact' | 'entered' | 'chosen' | 'learnt' | 'derived';

const sureFrom = 0.9;
/** Below this the server itself reports a finding (AP-CNF-001). */
const checkFrom = 0.7;

export function trustOf(confidence: number): 'sure' | 'check' | 'unsure' {
  if (confidence >= sureFrom) return 'sure';
  return confidence >= checkFrom ? 'check' : 'unsure';
}

/** Null when there is nothing to trust. */
export function fieldTrust(field: InvoiceField | undefined): Trust | null {
  if (field === undefined || field.value === null) return null;
  if (field.origin === 'person') return 'entered';
  if (field.origin === 'chosen') return 'chosen';
  if (field.origin === 'structured') return 'exact';
  if (field.origin === 'learnt') return 'learnt';
  if (field.origin === 'derived') return 'derived';
  return trustOf(field.confidence);
}
