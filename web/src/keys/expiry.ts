/** For how many days a new key may be good; the empty text is for ever. */
export const lifetimes = ['30', '90', '365', ''] as const;

/** The moment that many days from now, or null for never. */
export function expiryAfter(days: string, now: Date): string | null {
  if (days === '') return null;
  const end = new Date(now);
  end.setUTCDate(end.getUTCDate() + Number(days));
  return end.toISOString();
}
