import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import { presentPasskey } from './passkeys';

interface Credentials {
  email: string;
  password: string;
}

interface SecondStep {
  code: string;
  isRecoveryCode: boolean;
  rememberBrowser: boolean;
}

/** Gives whether a second step is still needed; without one, the person is in. */
export function useSignIn() {
  const enter = useEnter();
  return useMutation({
    mutationFn: (body: Credentials) => answer(api.POST('/api/v1/session', { body })),
    onSuccess: ({ secondStep }) => (secondStep ? undefined : enter()),
  });
}

export function useSecondStep() {
  const enter = useEnter();
  return useMutation({
    mutationFn: (body: SecondStep) => answer(api.POST('/api/v1/session/second-step', { body })),
    onSuccess: enter,
  });
}

export function usePasskeySignIn() {
  const enter = useEnter();
  return useMutation({
    mutationFn: async () => {
      const options = await answer(api.POST('/api/v1/session/passkey/options'));
      const credential = await presentPasskey(options);
      return answer(api.POST('/api/v1/session/passkey', { body: { credential } }));
    },
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
