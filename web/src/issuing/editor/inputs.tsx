import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DecimalInput } from '../../review/fields/DecimalInput';
import { type CodeTable, useCodeChoices } from '../codes';
import type { FormFields } from './form';
import { placeId } from './places';
import type { Editor } from './useEditor';

interface Shared {
  editor: Editor;
  /** Where the value stands, such as lines.1.price. */
  place: string;
  label: string;
  /** In a table the heading says it, and the label is for those who do not see it. */
  isCell?: boolean;
  value: string;
  onValue: (value: string) => void;
}

function shared({ editor, place, label, isCell }: Shared) {
  return {
    id: placeId(place),
    error: editor.problemOf(place),
    ...(isCell ? { 'aria-label': label, size: 'xs' as const } : { label }),
  };
}

interface TextProps extends Shared {
  type?: 'text' | 'date' | 'email';
  inputMode?: 'numeric';
  list?: string;
  maxLength?: number;
}

export function PlainInput({ type = 'text', inputMode, list, maxLength, ...props }: TextProps) {
  return (
    <TextInput
      {...shared(props)}
      {...(inputMode && { inputMode })}
      {...(maxLength && { maxLength })}
      type={type}
      list={list}
      autoComplete="off"
      value={props.value}
      onChange={(event) => props.onValue(event.currentTarget.value)}
    />
  );
}

export function NumberInput(props: Shared) {
  const { t } = useTranslation();
  const isBad = props.editor.bad.includes(props.place);
  const { error, ...rest } = shared(props);
  return (
    <DecimalInput
      {...rest}
      error={isBad ? t('issuing.editor.notANumber') : error}
      value={props.value}
      onValue={props.onValue}
    />
  );
}

interface CodeProps extends Shared {
  table: CodeTable;
  of: readonly string[];
  /** What stands for no code; absent where one must be chosen. */
  nothing?: string;
}

export function CodeInput({ table, of, nothing, ...props }: CodeProps) {
  const choices = useCodeChoices(table, of.includes(props.value) || props.value === '' ? of : [props.value, ...of]);
  return (
    <NativeSelect
      {...shared(props)}
      data={nothing === undefined ? choices : [{ value: '', label: nothing }, ...choices]}
      value={props.value}
      onChange={(event) => props.onValue(event.currentTarget.value)}
    />
  );
}

type FieldProps = Omit<TextProps, 'place' | 'label' | 'value' | 'onValue'> & {
  name: Exclude<keyof FormFields, 'province' | 'canton' | 'district'>;
};

/** The input of a text that stands alone. */
export function FieldInput({ name, ...props }: FieldProps) {
  const { t } = useTranslation();
  const { editor } = props;
  return (
    <PlainInput
      {...props}
      place={name}
      label={t(`issuing.editor.${name}`)}
      value={editor.form[name]}
      onValue={(value) => editor.change({ [name]: value })}
    />
  );
}
