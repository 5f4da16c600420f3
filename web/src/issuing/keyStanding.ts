import type { SigningKey } from '../api/types';

export type KeyStanding = 'good' | 'soon' | 'expired' | 'none';

/** Whether the company can sign, and for how many days yet. */
export function keyStanding(signingKeys: readonly SigningKey[]): { standing: KeyStanding; daysLeft: number } {
  const key = signingKeys.find(({ isCurrent }) => isCurrent);
  if (key === undefined) return { standing: 'none', daysLeft: 0 };
  if (key.daysLeft < 0) return { standing: 'expired', daysLeft: 0 };
  return { standing: key.expiresSoon ? 'soon' : 'good', daysLeft: key.daysLeft };
}
