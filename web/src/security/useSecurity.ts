import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import { makePasskey } from '../session/passkeys';

/** How the person signs in. */
export function useSecurity() {
  return useQuery({
    queryKey: keys.security,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/profile/security', { signal })),
  });
}

export function useBeginAuthenticator() {
  return useMutation({ mutationFn: () => answer(api.POST('/api/v1/profile/authenticator')) });
}

export function useConfirmAuthenticator() {
  return useMutation({
    mutationFn: (code: string) => answer(api.POST('/api/v1/profile/authenticator/confirm', { body: { code } })),
    onSuccess: useRefresh(),
  });
}

export function useRemoveAuthenticator() {
  return useMutation({
    mutationFn: (code: string) => answer(api.POST('/api/v1/profile/authenticator/remove', { body: { code } })),
    onSuccess: useRefresh(),
  });
}

export function useRenewCodes() {
  return useMutation({
    mutationFn: (code: string) => answer(api.POST('/api/v1/profile/recovery-codes', { body: { code } })),
    onSuccess: useRefresh(),
  });
}

export function useAddPasskey() {
  return useMutation({
    mutationFn: async (name: string) => {
      const options = await answer(api.POST('/api/v1/profile/passkeys/options'));
      const credential = await makePasskey(options);
      return answer(api.POST('/api/v1/profile/passkeys', { body: { name, credential } }));
    },
    onSuccess: useRefresh(),
  });
}

export function useRenamePasskey() {
  return useMutation({
    mutationFn: ({ id, name }: { id: string; name: string }) =>
      answer(api.PUT('/api/v1/profile/passkeys/{id}', { params: { path: { id } }, body: { name } })),
    onSuccess: useRefresh(),
  });
}

export function useRemovePasskey() {
  return useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/v1/profile/passkeys/{id}', { params: { path: { id } } })),
    onSuccess: useRefresh(),
  });
}

function useRefresh() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: keys.security });
}
