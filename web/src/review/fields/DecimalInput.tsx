import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fromInput, toInput } from '../../i18n/decimals';

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** A canonical decimal such as 1234.50. */
  value: string;
  onValue: (value: string) => void;
}

/** A decimal typed the way the language writes it. What is being typed stays as typed until the field is left. */
export function DecimalInput({ value, onValue, onBlur, ...rest }: Props) {
  const { i18n } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      value={typed ?? toInput(value, i18n.language)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onValue(fromInput(event.currentTarget.value, i18n.language));
      }}
      onBlur={(event) => {
        setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}
