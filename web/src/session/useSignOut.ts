import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';

/** Leaves nothing of the person behind: the page itself is loaded anew. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/session')),
    onSuccess: () => {
      queries.clear();
      window.location.assign('/sign-in');
    },
  });
}
