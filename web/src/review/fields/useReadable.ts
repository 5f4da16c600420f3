import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/useFormats';
import { type FieldName, fieldType, kinds } from '../fieldNames';

/** A field's canonical value as a person writes it. */
export function useReadable(name: FieldName): (value: string) => string {
  const { t } = useTranslation();
  const formats = useFormats('UTC');
  return (value) => {
    const kind = kinds.find((known) => known === value);
    switch (fieldType(name)) {
      case 'date':
        return formats.date(value);
      case 'amount':
        return formats.amount(value, null);
      case 'kind':
        return kind ? t(`invoices.kinds.${kind}`) : value;
      case 'text':
        return value;
    }
  };
}
