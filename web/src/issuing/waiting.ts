import type { DocumentItem } from '../api/types';

/** Who must act: nobody once the authority has accepted it. */
export type Waiting = 'you' | 'program' | 'authority' | 'replace' | 'look' | null;

export function waitingOf({
  state,
  dueAt,
  problemCode,
}: Pick<DocumentItem, 'state' | 'dueAt' | 'problemCode'>): Waiting {
  switch (state) {
    case 'draft':
      return 'you';
    case 'signed':
      // Signed and neither due nor failed: nobody has asked for it to be sent.
      return dueAt === null && problemCode === null ? 'you' : 'program';
    case 'submitted':
      return 'authority';
    case 'rejected':
      return 'replace';
    case 'error':
      return 'look';
    case 'accepted':
      return null;
  }
}
