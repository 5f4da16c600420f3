import { Button, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { InvitationLook } from '../api/types';
import { ErrorNote } from '../ui/ErrorNote';
import { useFieldWords } from '../ui/useErrorWords';
import { Doorway } from './Doorway';
import { keepInvitation } from './keptInvitation';
import { NewPasswordInput } from './NewPasswordInput';
import { ProviderButtons } from './ProviderButtons';
import { SignInForm } from './SignInForm';
import { useSession } from './session';
import { useAccept } from './useAccept';
import { useLinkToken } from './useLinkToken';
import { useSignOut } from './useSignOut';

/** Opens an invitation: somebody new makes an account, whoever has one signs in to it and joins. */
export function InvitationPage() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const look = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answer(api.POST('/api/v1/invitations/look', { body: { token } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Doorway title={t('account.accept.title')}>
      {look.error && <ErrorNote error={look.error} />}
      {look.isPending && <Skeleton height={120} />}
      {look.data && <Opened token={token} invitation={look.data} />}
    </Doorway>
  );
}

interface Props {
  token: string;
  invitation: InvitationLook;
}

function Opened({ token, invitation }: Props) {
  const { t } = useTranslation();
  const { person } = useSession();
  const { company, invitedBy, email, role } = invitation;
  const isTheirs = person?.email.toLowerCase() === email.toLowerCase();
  return (
    <Stack>
      <Text>{t('account.accept.asked', { invitedBy, company, role: t(`settings.roles.${role}`) })}</Text>
      {isTheirs && <Join token={token} />}
      {person && !isTheirs && <OtherAccount email={email} signedIn={person.email} />}
      {!person && invitation.hasAccount && (
        <>
          <Text size="sm">{t('account.accept.hasAccount', { email })}</Text>
          <SignInForm email={email} />
        </>
      )}
      {!person && !invitation.hasAccount && <Register token={token} invitation={invitation} />}
    </Stack>
  );
}

function Join({ token }: { token: string }) {
  const { t } = useTranslation();
  const accept = useAccept(token);
  return (
    <>
      {accept.error && <ErrorNote error={accept.error} />}
      <Button loading={accept.isPending} onClick={() => accept.mutate({})}>
        {t('account.accept.join')}
      </Button>
    </>
  );
}

function OtherAccount({ email, signedIn }: { email: string; signedIn: string }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <>
      <Text>{t('account.accept.otherAccount', { email, signedIn })}</Text>
      <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('session.signOut')}
      </Button>
    </>
  );
}

function Register({ token, invitation }: Props) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { name: invitation.name, password: '' } });
  const fieldWords = useFieldWords();
  const accept = useAccept(token);
  return (
    <>
      <form
        onSubmit={form.onSubmit((values) =>
          accept.mutate(values, { onError: (error) => form.setErrors(fieldWords(error)) }),
        )}
      >
        <Stack>
          {accept.error && <ErrorNote error={accept.error} />}
          <TextInput label={t('session.email')} value={invitation.email} autoComplete="username" readOnly />
          <TextInput label={t('session.name')} autoComplete="name" required {...form.getInputProps('name')} />
          <NewPasswordInput label={t('session.password')} {...form.getInputProps('password')} />
          <Button type="submit" loading={accept.isPending}>
            {t('account.accept.join')}
          </Button>
        </Stack>
      </form>
      <ProviderButtons onLeave={() => keepInvitation(token)} />
    </>
  );
}
