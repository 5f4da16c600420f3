import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { answer, api, setAntiforgeryToken } from '../api/client';
import { keys } from '../api/keys';
import type { Membership, Person, Session } from '../api/types';
import { changeLanguage } from '../i18n/i18n';
import { isLanguage } from '../i18n/languages';

/** Who is signed in, and where they belong. Everything else waits for it. */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: async ({ signal }): Promise<Session> => {
    const session = await answer(api.GET('/api/v1/session', { signal }));
    setAntiforgeryToken(session.antiforgeryToken);
    if (isLanguage(session.person?.language)) await changeLanguage(session.person.language);
    return session;
  },
  staleTime: 5 * 60_000,
});

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** The person signed in; only for pages behind the sign-in. */
export function usePerson(): Person {
  const { person } = useSession();
  if (person === null) throw new Error('Nobody is signed in.');
  return person;
}

export function can(company: Membership, permission: Permission): boolean {
  return company.permissions.includes(permission);
}

export const permissions = [
  'company.view',
  'company.manage',
  'people.view',
  'people.manage',
  'audit.view',
  'invoices.view',
  'invoices.receive',
  'invoices.edit',
  'invoices.approve',
  'invoices.export',
  'work.view',
  'work.manage',
  'connections.view',
  'connections.manage',
  'receivables.view',
  'receivables.edit',
  'receivables.issue',
  'receivables.bulk',
  'receivables.manage',
  'keys.manage',
] as const;
export type Permission = (typeof permissions)[number];
