import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from '../../api/keys';

const keyOf = (companyId: string, issuedId: string) => [...keys.issuing(companyId), 'refused', issuedId] as const;

/** Keeps why a document was not submitted, for the page that opens next. */
export function keepRefusal(queries: QueryClient, companyId: string, issuedId: string, refusal: unknown) {
  queries.setQueryData(keyOf(companyId, issuedId), refusal);
}

/** What the page before kept; it is told once. */
export function useRefusal(companyId: string, issuedId: string | null): Error | null {
  const queries = useQueryClient();
  const [refusal] = useState(() =>
    issuedId === null ? null : (queries.getQueryData<Error>(keyOf(companyId, issuedId)) ?? null),
  );
  useEffect(() => {
    if (issuedId !== null) queries.removeQueries({ queryKey: keyOf(companyId, issuedId) });
  }, [companyId, issuedId, queries]);
  return refusal;
}
