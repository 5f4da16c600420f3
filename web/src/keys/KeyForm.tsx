import { Button, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { NewApiKey } from '../api/types';
import { wordsFor } from '../i18n/words';
import { useCompany } from '../session/company';
import { ErrorNote } from '../ui/ErrorNote';
import { useFieldWords } from '../ui/useErrorWords';
import { expiryAfter, lifetimes } from './expiry';
import { grantable } from './scopes';

interface Props {
  error: Error | null;
  isBusy: boolean;
  onSubmit: (key: NewApiKey) => void;
}

interface Values {
  name: string;
  scopes: string[];
  days: string;
}

export function KeyForm({ error, isBusy, onSubmit }: Props) {
  const { t } = useTranslation();
  const form = useForm<Values>({ initialValues: { name: '', scopes: [], days: '365' } });
  const problems = useFieldWords()(error);
  const submit = ({ name, scopes, days }: Values) =>
    onSubmit({ name, scopes, expiresAt: expiryAfter(days, new Date()) });
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack>
        {error && <ErrorNote error={error} />}
        <TextInput
          label={t('keys.name')}
          description={t('keys.nameWhy')}
          required
          data-autofocus
          {...form.getInputProps('name')}
          error={problems.name}
        />
        <ScopeChoice {...form.getInputProps('scopes')} error={problems.scopes} />
        <NativeSelect
          label={t('keys.expires')}
          data={lifetimes.map((value) => ({
            value,
            label: t(value === '' ? 'common.never' : `keys.lifetimes.${value}`),
          }))}
          {...form.getInputProps('days')}
          error={problems.expiresAt}
        />
        <Button type="submit" loading={isBusy}>
          {t('keys.make')}
        </Button>
      </Stack>
    </form>
  );
}

interface ChoiceProps {
  value?: string[];
  onChange?: (scopes: string[]) => void;
  error: string | undefined;
}

function ScopeChoice({ value, onChange, error }: ChoiceProps) {
  const { t, i18n } = useTranslation();
  const company = useCompany();
  return (
    <Checkbox.Group
      label={t('keys.scopes')}
      description={t('keys.scopesWhy')}
      withAsterisk
      {...{ value, onChange, error }}
    >
      <Stack gap="xs" mt="xs">
        {grantable(company.permissions).map((permission) => (
          <Checkbox
            key={permission}
            value={permission}
            label={wordsFor(i18n, `settings.permissions.${permission}`, permission)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
