const key = 'quittance.invitation';

/** The invitation somebody is about to accept, while they are away at a provider. */
export function keepInvitation(token: string) {
  sessionStorage.setItem(key, token);
}

/** Once. */
export function takeInvitation(): string | null {
  const token = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return token;
}
