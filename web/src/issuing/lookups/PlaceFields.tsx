import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../../session/company';
import { usePlaces } from './useLookups';

export interface PlaceCodes {
  province: string;
  canton: string;
  district: string;
}

interface Props {
  value: PlaceCodes;
  onValue: (value: PlaceCodes) => void;
  disabled?: boolean;
  required?: boolean;
}

const names = ['province', 'canton', 'district'] as const;

/** Province, canton and district by their names. While the names are not there, their codes can be typed. */
export function PlaceFields({ value, onValue, disabled = false, required = false }: Props) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const places = usePlaces(companyId);
  const province = places.data?.find(({ code }) => code === value.province);
  const canton = province?.cantons.find(({ code }) => code === value.canton);
  const choices = {
    province: places.data ?? [],
    canton: province?.cantons ?? [],
    district: canton?.districts ?? [],
  };
  const change = (name: (typeof names)[number], code: string) => onValue(withPlace(value, name, code));
  if (places.data === undefined)
    return names.map((name) => (
      <TextInput
        key={name}
        label={t(`lookups.places.${name}`)}
        inputMode="numeric"
        maxLength={2}
        disabled={disabled}
        required={required}
        value={value[name]}
        onChange={(event) => change(name, event.currentTarget.value)}
      />
    ));
  return names.map((name) => (
    <NativeSelect
      key={name}
      label={t(`lookups.places.${name}`)}
      disabled={disabled}
      required={required}
      value={value[name]}
      data={optionsOf(choices[name], value[name])}
      onChange={(event) => change(name, event.currentTarget.value)}
    />
  ));
}

/** Another province has other cantons, another canton other districts. */
export function withPlace(value: PlaceCodes, name: keyof PlaceCodes, code: string): PlaceCodes {
  if (name === 'province') return { province: code, canton: '', district: '' };
  return name === 'canton' ? { ...value, canton: code, district: '' } : { ...value, district: code };
}

/** A code that was read and that nobody knows is shown as it is. */
function optionsOf(known: readonly { code: string; name: string }[], value: string) {
  const options = known.map(({ code, name }) => ({ value: code, label: name }));
  const isUnknown = value !== '' && !known.some(({ code }) => code === value);
  return [{ value: '', label: '–' }, ...(isUnknown ? [{ value, label: value }] : []), ...options];
}
