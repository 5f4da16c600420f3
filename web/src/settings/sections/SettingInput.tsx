import { Anchor, NativeSelect, NumberInput, Switch, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsFor } from '../../i18n/words';
import { DurationInput } from './DurationInput';
import { formatDuration } from './durations';
import type { Setting } from './useSections';

interface Props {
  section: string;
  setting: Setting;
  disabled: boolean;
  value: unknown;
  error: ReactNode;
  onChange: (value: unknown) => void;
}

/** The input that fits the setting's kind, with what it does and what the program would choose. */
export function SettingInput({ section, setting, disabled, value, error, onChange }: Props) {
  const words = useWords(section, setting);
  const shared = {
    label: words.label,
    description: <Help text={words.help} setting={setting} value={value} onReset={disabled ? undefined : onChange} />,
    disabled,
    error,
  };
  switch (setting.kind) {
    case 'switch':
      return (
        <Switch
          {...shared}
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...shared}
          value={Number(value)}
          onChange={(next) => onChange(next === '' ? null : Number(next))}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...shared}
          value={String(value)}
          data={setting.choices.map((choice) => ({ value: choice, label: words.choice(choice) }))}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'duration':
      return <DurationInput {...shared} value={[String(value)]} onChange={([next]) => onChange(next)} />;
    case 'durations':
      return <DurationInput {...shared} value={value as string[]} onChange={onChange} />;
    case 'texts':
      return (
        <Textarea
          {...shared}
          autosize
          value={(value as string[]).join('\n')}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.value.split('\n').filter((line) => line.trim() !== ''))
          }
        />
      );
    case 'time':
    case 'text':
      return (
        <TextInput
          {...shared}
          type={setting.kind}
          value={String(value)}
          onChange={({ currentTarget }) =>
            onChange(setting.kind === 'time' ? withSeconds(currentTarget.value) : currentTarget.value)
          }
        />
      );
  }
}

/** A browser leaves the seconds out where they are zero; the server wants them. */
const withSeconds = (time: string) => (/^\d\d:\d\d$/.test(time) ? `${time}:00` : time);

function useWords(section: string, { name, help }: Setting) {
  const { i18n } = useTranslation();
  const key = `sections.${section}.${name}`;
  return {
    label: wordsFor(i18n, `${key}.label`, name),
    help: wordsFor(i18n, `${key}.help`, help),
    choice: (choice: string) => wordsFor(i18n, `${key}.choices.${choice}`, choice),
  };
}

interface HelpProps {
  text: string;
  setting: Setting;
  value: unknown;
  onReset: ((value: unknown) => void) | undefined;
}

function Help({ text, setting, value, onReset }: HelpProps) {
  const { t } = useTranslation();
  const shown = useShownDefault(setting);
  const isDefault = JSON.stringify(value) === JSON.stringify(setting.default);
  return (
    <>
      {text}{' '}
      {!isDefault && onReset && (
        <Anchor component="button" type="button" size="xs" underline="always" onClick={() => onReset(setting.default)}>
          {t('settings.rules.reset', { value: shown })}
        </Anchor>
      )}
    </>
  );
}

/** The default as the inputs show values. */
function useShownDefault({ kind, default: value }: Setting): string {
  const { t } = useTranslation();
  if (kind === 'switch') return t(value === true ? 'common.yes' : 'common.no');
  if (kind === 'duration') return formatDuration(String(value));
  if (kind === 'durations') return (value as string[]).map(formatDuration).join(', ');
  return Array.isArray(value) ? value.join(', ') : String(value);
}
