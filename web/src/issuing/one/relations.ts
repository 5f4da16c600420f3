import type { DocumentItem, DraftRelation } from '../../api/types';

/** What can be begun from a document: notes about what was accepted, a replacement of what was rejected, a copy of anything. */
export function relationsOf({ state, kind }: Pick<DocumentItem, 'state' | 'kind'>): DraftRelation[] {
  if (state === 'rejected') return ['copy', 'replace'];
  if (state !== 'accepted' || kind === 'reciboPago') return ['copy'];
  return kind === 'notaCredito' ? ['copy', 'debit'] : ['copy', 'debit', 'credit'];
}
