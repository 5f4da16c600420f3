import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';

interface Newcomer {
  name?: string;
  password?: string;
}

/** Accepts the invitation, as who is signed in or as somebody new, and opens the company. */
export function useAccept(token: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ name, password }: Newcomer) =>
      answer(
        api.POST('/api/v1/invitations/accept', {
          body: { token, name: name ?? null, password: password ?? null, withProvider: false },
        }),
      ),
    onSuccess: async ({ companyId }) => {
      queries.removeQueries({ queryKey: keys.session });
      await navigate({ to: '/companies/$companyId', params: { companyId } });
    },
  });
}
