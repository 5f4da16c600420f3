import type { SystemItem } from '../api/types';

const order = ['error', 'warning', 'ok'];

/** What needs a person first; otherwise in the order of the server. */
export function worstFirst(items: SystemItem[]): SystemItem[] {
  return [...items].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}
