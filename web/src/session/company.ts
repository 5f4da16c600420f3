import { useParams } from '@tanstack/react-router';
import type { Membership, Session } from '../api/types';
import { ownTimeZone } from './places';
import { usePerson, useSession } from './session';

const storageKey = 'quittance.company';

/** The company in the address; only for pages under one. */
export function useCompany(): Membership {
  const { companyId } = useParams({ strict: false });
  const company = useSession().companies.find(({ id }) => id === companyId);
  if (company === undefined) throw new Error('This page belongs to no company.');
  return company;
}

/** Where instants are shown: in the zone the person chose, or that of the company they look at most, or this machine's. */
export function useTimeZone(): string {
  const { companyId } = useParams({ strict: false });
  const session = useSession();
  const company = session.companies.find(({ id }) => id === companyId) ?? firstCompany(session);
  return usePerson().timeZone ?? company?.timeZone ?? ownTimeZone();
}

export function rememberCompany(companyId: string) {
  localStorage.setItem(storageKey, companyId);
}

/** The company to open first: the one used last on this machine. */
export function firstCompany({ companies }: Session): Membership | undefined {
  const last = localStorage.getItem(storageKey);
  return companies.find(({ id }) => id === last) ?? companies[0];
}
