import { Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import { ErrorNote } from '../ui/ErrorNote';
import { TextLink } from '../ui/links';
import { Doorway } from './Doorway';
import { takeInvitation } from './keptInvitation';
import { SecondStepForm } from './SecondStepForm';
import { SignInForm } from './SignInForm';
import { useSession } from './session';

/** Goes on once a provider has said who somebody is. */
export function ProviderPage() {
  const { t } = useTranslation();
  const { problem } = useSearch({ from: '/sign-in/provider' });
  return (
    <Doorway title={t('account.providers.title')}>
      {problem ? <Text role="alert">{t('account.providers.refused')}</Text> : <GoOn />}
      <TextLink to="/sign-in" size="sm">
        {t('account.reset.back')}
      </TextLink>
    </Doorway>
  );
}

function GoOn() {
  const { t } = useTranslation();
  const personId = useSession().person?.id;
  const navigate = useNavigate();
  const { mutate: enter, ...entered } = useEnterByProvider();
  const outcome = entered.data?.outcome;
  // Once at the beginning, and again when the owner of the account has signed in to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks when somebody else is there, not when the answer comes.
  useEffect(() => {
    if (outcome === undefined || outcome === 'confirm') enter();
    else if (personId) void navigate({ to: '/' });
  }, [personId]);
  if (entered.error) return <ErrorNote error={entered.error} />;
  if (entered.data === undefined) return <Skeleton height={80} />;
  const { provider, email } = entered.data;
  return (
    <Stack>
      {outcome === 'secondStep' && <SecondStepForm onBack={() => void navigate({ to: '/sign-in' })} />}
      {outcome === 'confirm' && (
        <>
          <Text size="sm">{t('account.providers.confirm', { provider, email: email ?? '' })}</Text>
          <SignInForm email={email ?? ''} />
        </>
      )}
      {outcome === 'unknown' && <Text role="status">{t('account.providers.unknown', { provider })}</Text>}
    </Stack>
  );
}

function useEnterByProvider() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const lead = async (to: '/' | '/profile') => {
    await queries.resetQueries({ queryKey: keys.session });
    await navigate({ to });
  };
  return useMutation({
    mutationFn: enterOrAccept,
    onSuccess: ({ outcome }) => {
      if (outcome === 'signedIn') return lead('/');
      return outcome === 'linked' ? lead('/profile') : undefined;
    },
  });
}

/** Somebody unknown who came with an invitation gets an account by it. */
async function enterOrAccept() {
  const entered = await answer(api.POST('/api/v1/session/provider'));
  const token = takeInvitation();
  if (entered.outcome !== 'unknown' || token === null) return entered;
  const body = { token, name: entered.name ?? entered.email ?? '', password: null, withProvider: true };
  await answer(api.POST('/api/v1/invitations/accept', { body }));
  return { ...entered, outcome: 'signedIn' as const };
}
