import { useTranslation } from 'react-i18next';
import type { InvoiceField } from '../../api/types';
import { useFormats } from '../../i18n/useFormats';
import { Instant } from '../../ui/Dates';
import { type FieldName, fieldType, kinds } from '../fieldNames';
import classes from './fields.module.css';

interface Props {
  name: FieldName;
  field: InvoiceField;
}

/** Who changed the value and when, and what the reader had read. */
export function CorrectionNote({ name, field }: Props) {
  const { t } = useTranslation();
  const readAs = useReadable(name, field.readValue);
  return (
    <p className={classes.note}>
      {t('review.correctedBy', { who: field.correctedBy?.name ?? '–' })}{' '}
      {field.correctedAt && <Instant at={field.correctedAt} />}
      {readAs !== null && ` · ${t('review.readAs', { value: readAs })}`}
    </p>
  );
}

function useReadable(name: FieldName, value: string | null): string | null {
  const { t } = useTranslation();
  const formats = useFormats('UTC');
  if (value === null) return null;
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
}
