import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FieldType, kinds } from '../fieldNames';
import { DecimalInput } from './DecimalInput';

interface Props {
  id: string;
  type: FieldType;
  value: string;
  readOnly: boolean;
  error: boolean;
  'aria-describedby': string;
  onFocus: () => void;
  onChange: (value: string) => void;
}

/** The input that suits a field's kind; its label stands beside it. */
export function FieldInput({ type, value, readOnly, onChange, ...rest }: Props) {
  const { t } = useTranslation();
  switch (type) {
    case 'kind':
      return (
        <NativeSelect
          {...rest}
          disabled={readOnly}
          data={[
            { value: '', label: '–' },
            ...kinds.map((kind) => ({ value: kind, label: t(`invoices.kinds.${kind}`) })),
          ]}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'amount':
      return <DecimalInput {...rest} readOnly={readOnly} value={value} onValue={onChange} />;
    default:
      return (
        <TextInput
          {...rest}
          readOnly={readOnly}
          type={type}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
