import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Choice, countryChoices, currencyChoices, timeZoneChoices } from './places';

interface Props extends Omit<NativeSelectProps, 'data' | 'onChange' | 'value'> {
  value?: string | null;
  /** What stands there when nothing is chosen. */
  nothing?: string;
  onChange?: (value: string | null) => void;
}

/** Where a company is, in what it counts, and by which clock. */
export function CountryInput(props: Props) {
  const { t, i18n } = useTranslation();
  return <ChoiceInput label={t('settings.company.country')} choices={countryChoices(i18n.language)} {...props} />;
}

export function CurrencyInput(props: Props) {
  const { t, i18n } = useTranslation();
  return <ChoiceInput label={t('settings.company.currency')} choices={currencyChoices(i18n.language)} {...props} />;
}

export function TimeZoneInput(props: Props) {
  const { t, i18n } = useTranslation();
  return <ChoiceInput label={t('settings.company.timeZone')} choices={timeZoneChoices(i18n.language)} {...props} />;
}

function ChoiceInput({ choices, value, nothing = '–', onChange, ...rest }: Props & { choices: Choice[] }) {
  return (
    <NativeSelect
      {...rest}
      data={[{ value: '', label: nothing }, ...withCurrent(choices, value)]}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.currentTarget.value || null)}
    />
  );
}

/** The choices with the value in use, which another client may have set to something not among them. */
function withCurrent(choices: Choice[], value: string | null | undefined): Choice[] {
  const isKnown = !value || choices.some((choice) => choice.value === value);
  return isKnown ? choices : [{ value, label: value }, ...choices];
}
