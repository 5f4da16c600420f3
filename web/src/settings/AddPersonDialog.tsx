import { Button, Code, CopyButton, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../session/company';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { useFieldWords } from '../ui/useErrorWords';
import { type NewPerson, roles, useAddPerson } from './usePeople';

/** Adds a person, and then shows their first password: once, since the server keeps only its hash. */
export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const company = useCompany();
  const add = useAddPerson(company.id);
  return (
    <Dialog onClose={onClose} closeOnClickOutside={false} title={t('settings.people.add')}>
      {add.data ? (
        <Added password={add.data.temporaryPassword} onClose={onClose} />
      ) : (
        <PersonForm error={add.error} isBusy={add.isPending} onSubmit={add.mutate} />
      )}
    </Dialog>
  );
}

interface FormProps {
  error: Error | null;
  isBusy: boolean;
  onSubmit: (person: NewPerson) => void;
}

function PersonForm({ error, isBusy, onSubmit }: FormProps) {
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
          {t('settings.people.add')}
        </Button>
      </Stack>
    </form>
  );
}

function Added({ password, onClose }: { password: string | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack role="status">
      <Text>{t(password === null ? 'settings.people.addedKnown' : 'settings.people.addedNew')}</Text>
      {password !== null && (
        <Group>
          <span>{t('settings.people.temporaryPassword')}:</span>
          <Code fz="md" data-testid="temporary-password">
            {password}
          </Code>
          <CopyButton value={password}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {t(copied ? 'settings.people.copied' : 'settings.people.copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('common.close')}</Button>
      </Group>
    </Stack>
  );
}
