import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Passkey } from '../api/types';
import { PasskeyDismissed } from '../session/passkeys';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { useFieldWords } from '../ui/useErrorWords';
import { useAddPasskey, useRemovePasskey, useRenamePasskey } from './useSecurity';

interface NameProps {
  /** Null to make one. */
  passkey: Passkey | null;
  onClose: () => void;
}

export function NamePasskeyDialog({ passkey, onClose }: NameProps) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { name: passkey?.name ?? '' } });
  const add = useAddPasskey();
  const rename = useRenamePasskey();
  const error = add.error ?? rename.error;
  const problems = useFieldWords()(error);
  const submit = ({ name }: { name: string }) =>
    passkey === null
      ? add.mutate(name, { onSuccess: onClose })
      : rename.mutate({ id: passkey.id, name }, { onSuccess: onClose });
  return (
    <Dialog onClose={onClose} title={t(passkey === null ? 'account.passkeys.add' : 'account.passkeys.rename')}>
      <form onSubmit={form.onSubmit(submit)}>
        <Stack>
          {error instanceof PasskeyDismissed && <Text role="alert">{t('account.passkeys.dismissed')}</Text>}
          {error && !(error instanceof PasskeyDismissed) && <ErrorNote error={error} />}
          <TextInput
            label={t('account.passkeys.name')}
            description={t('account.passkeys.nameWhy')}
            maxLength={60}
            required
            data-autofocus
            {...form.getInputProps('name')}
            error={problems.name}
          />
          <Button type="submit" loading={add.isPending || rename.isPending}>
            {t(passkey === null ? 'account.passkeys.add' : 'common.save')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}

interface RemoveProps {
  passkey: Passkey;
  onClose: () => void;
}

export function RemovePasskeyDialog({ passkey, onClose }: RemoveProps) {
  const { t } = useTranslation();
  const remove = useRemovePasskey();
  return (
    <Dialog onClose={onClose} title={t('account.passkeys.removeOf', { name: passkey.name })}>
      <Stack>
        {remove.error && <ErrorNote error={remove.error} />}
        <Text>{t('account.passkeys.removeWhy')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={remove.isPending} onClick={() => remove.mutate(passkey.id, { onSuccess: onClose })}>
            {t('common.remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
