import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../ui/ErrorNote';

interface Props {
  error: Error | null;
  isBusy: boolean;
  action: string;
  onSubmit: (code: string) => void;
}

/** Asks for a code of the app. */
export function CodeForm({ error, isBusy, action, onSubmit }: Props) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { code: '' } });
  return (
    <form onSubmit={form.onSubmit(({ code }) => onSubmit(code))}>
      <Stack>
        {error && <ErrorNote error={error} />}
        <TextInput
          label={t('account.step.code')}
          autoComplete="one-time-code"
          maxLength={20}
          required
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={isBusy}>
          {action}
        </Button>
      </Stack>
    </form>
  );
}
