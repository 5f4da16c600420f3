import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../session/company';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { useFieldWords } from '../ui/useErrorWords';
import { InvitationLink } from './InvitationLink';
import { type NewPerson, useInvite } from './useInvitations';
import { roles } from './usePeople';

/** Invites somebody, and then says how the invitation reaches them. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const company = useCompany();
  const invite = useInvite(company.id);
  return (
    <Dialog onClose={onClose} closeOnClickOutside={false} title={t('account.invite.title')}>
      {invite.data ? (
        <Stack role="status">
          <Invited link={invite.data.link} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('common.close')}</Button>
          </Group>
        </Stack>
      ) : (
        <InviteForm error={invite.error} isBusy={invite.isPending} onSubmit={invite.mutate} />
      )}
    </Dialog>
  );
}

export function Invited({ link }: { link: string | null }) {
  const { t } = useTranslation();
  return link === null ? <Text>{t('account.invite.mailed')}</Text> : <InvitationLink link={link} />;
}

interface FormProps {
  error: Error | null;
  isBusy: boolean;
  onSubmit: (person: NewPerson) => void;
}

function InviteForm({ error, isBusy, onSubmit }: FormProps) {
  const { t } = useTranslation();
  const form = useForm<NewPerson>({ initialValues: { name: '', email: '', role: 'clerk' } });
  const problems = useFieldWords()(error);
  const input = (name: keyof NewPerson) => ({ ...form.getInputProps(name), error: problems[name] });
  return (
    <form onSubmit={form.onSubmit(onSubmit)}>
      <Stack>
        {error && <ErrorNote error={error} />}
        <TextInput label={t('settings.people.name')} required data-autofocus {...input('name')} />
        <TextInput label={t('session.email')} type="email" required {...input('email')} />
        <NativeSelect
          label={t('settings.people.role')}
          data={roles.map((value) => ({ value, label: t(`settings.roles.${value}`) }))}
          {...input('role')}
        />
        <Button type="submit" loading={isBusy}>
          {t('account.invite.send')}
        </Button>
      </Stack>
    </form>
  );
}
