import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CompanySettings } from '../api/types';
import { CountryInput, CurrencyInput, TimeZoneInput } from '../session/PlaceInputs';

interface Props {
  form: UseFormReturnType<CompanySettings>;
  disabled?: boolean;
}

/** What a company is called, where it is, and how it counts. */
export function CompanyFields({ form, disabled }: Props) {
  const { t } = useTranslation();
  const input = (name: keyof CompanySettings) => ({ ...form.getInputProps(name), disabled });
  return (
    <>
      <TextInput label={t('settings.company.name')} autoComplete="organization" required {...input('name')} />
      <TextInput label={t('settings.company.taxId')} {...input('taxId')} value={form.values.taxId ?? ''} />
      <CountryInput required {...input('countryCode')} />
      <CurrencyInput required {...input('currency')} />
      <TimeZoneInput required {...input('timeZone')} />
    </>
  );
}
