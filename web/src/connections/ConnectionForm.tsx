import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection, ConnectionKind } from '../api/types';
import { ErrorNote } from '../ui/ErrorNote';
import { useFieldWords } from '../ui/useErrorWords';
import { type ConnectionValues, problemOf, valuesOf } from './connectionForm';
import { FieldInput } from './FieldInput';

interface Props {
  kind: ConnectionKind;
  connection?: Connection;
  error: Error | null;
  isBusy: boolean;
  onSubmit: (values: ConnectionValues) => void;
  onClose: () => void;
  onReload?: (() => void) | undefined;
  children?: ReactNode;
}

/** The form that the kind describes. */
export function ConnectionForm({ kind, connection, error, isBusy, onSubmit, onClose, onReload, children }: Props) {
  const { t } = useTranslation();
  const form = useForm<ConnectionValues>({ initialValues: valuesOf(kind, connection) });
  const problems = useFieldWords()(error);
  const setAt = (name: string) => connection?.secrets.find((secret) => secret.name === name)?.setAt ?? null;
  return (
    <form onSubmit={form.onSubmit(onSubmit)} noValidate>
      <Stack>
        {error && <ErrorNote error={error} onRetry={onReload} />}
        {children}
        <TextInput
          label={t('connections.name')}
          description={t('connections.nameHelp')}
          required
          data-autofocus
          {...form.getInputProps('name')}
          error={problems.name}
        />
        {kind.fields.map((field) => (
          <FieldInput
            key={field.name}
            kind={kind}
            field={field}
            setAt={setAt(field.name)}
            value={form.values.fields[field.name] ?? ''}
            error={problemOf(problems, field)}
            onChange={(value) => form.setFieldValue(`fields.${field.name}`, value)}
          />
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
