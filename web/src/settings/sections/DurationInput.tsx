import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration, parseDuration } from './durations';

interface Props {
  label: string;
  description: ReactNode;
  disabled: boolean;
  error: ReactNode;
  value: string[];
  onChange: (value: string[]) => void;
}

/** One duration or several, as people write them: '5 min, 1 h 30 min'. */
export function DurationInput({ value, onChange, error, ...shared }: Props) {
  const { t } = useTranslation();
  const shown = value.map(formatDuration).join(', ');
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && parseAll(typed) === null;
  const leave = () => {
    const parsed = parseAll(typed ?? shown);
    if (parsed === null) return;
    onChange(parsed);
    setTyped(null);
  };
  return (
    <TextInput
      {...shared}
      value={typed ?? shown}
      error={isWrong ? t('settings.rules.notADuration') : error}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const parsed = parseAll(currentTarget.value);
        if (parsed !== null) onChange(parsed);
      }}
      onBlur={leave}
    />
  );
}

function parseAll(text: string): string[] | null {
  const spans = text.split(',').map(parseDuration);
  return spans.every((span) => span !== null) ? spans : null;
}
