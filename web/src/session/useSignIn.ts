import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';

interface Credentials {
  email: string;
  password: string;
}

export function useSignIn() {
  const enter = useEnter();
  return useMutation({
    mutationFn: (body: Credentials) => answer(api.POST('/api/v1/session', { body })),
    onSuccess: enter,
  });
}

/** Somebody is signed in now: asks anew who, and lets the router lead on. */
export function useEnter() {
  const queries = useQueryClient();
  const router = useRouter();
  return async () => {
    await queries.resetQueries({ queryKey: keys.session });
    await router.invalidate();
  };
}
