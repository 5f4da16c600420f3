import { NativeSelect, PasswordInput, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConnectionField, ConnectionKind } from '../api/types';
import { useFormats } from '../i18n/useFormats';
import { useTimeZone } from '../session/company';
import { useKindWords } from './kindWords';

interface Props {
  kind: ConnectionKind;
  field: ConnectionField;
  /** When the secret was set; null when none is. */
  setAt: string | null;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** The input that fits the field. A secret that is set is never shown: leaving its input empty keeps it. */
export function FieldInput({ kind, field, setAt, value, error, onChange }: Props) {
  const { t } = useTranslation();
  const words = useKindWords();
  const help = words.help(kind, field);
  const kept = useKeptWords(setAt);
  const shared = {
    label: words.label(kind, field),
    required: !field.optional && setAt === null,
    description: [help, kept].filter(Boolean).join(' ') || undefined,
    error,
  };
  const typed = {
    ...shared,
    value,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  switch (field.type) {
    case 'switch':
      return (
        <Switch
          label={shared.label}
          description={help}
          error={error}
          checked={value === 'true'}
          onChange={({ currentTarget }) => onChange(String(currentTarget.checked))}
        />
      );
    case 'choice':
      return <NativeSelect {...typed} data={['', ...field.choices]} />;
    case 'secret':
      return (
        <PasswordInput
          {...typed}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('connections.showTyped', { label: shared.label }) }}
        />
      );
    case 'number':
      return <TextInput {...typed} inputMode="decimal" />;
    case 'address':
      return <TextInput {...typed} inputMode="url" />;
    case 'text':
      return <TextInput {...typed} />;
  }
}

function useKeptWords(setAt: string | null): string {
  const { t } = useTranslation();
  const formats = useFormats(useTimeZone());
  return setAt === null ? '' : t('connections.secretSet', { at: formats.instant(setAt) });
}
