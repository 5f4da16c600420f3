import { useTranslation } from 'react-i18next';
import type { InvoiceField } from '../../api/types';
import { Instant } from '../../ui/Dates';
import type { FieldName } from '../fieldNames';
import classes from './fields.module.css';
import { useReadable } from './useReadable';

interface Props {
  name: FieldName;
  field: InvoiceField;
}

/** Who changed the value and when, and what the reader had read. */
export function CorrectionNote({ name, field }: Props) {
  const { t } = useTranslation();
  const readable = useReadable(name);
  const word = field.origin === 'chosen' ? 'review.chosenBy' : 'review.correctedBy';
  return (
    <p className={classes.note}>
      {t(word, { who: field.correctedBy?.name ?? '–' })} {field.correctedAt && <Instant at={field.correctedAt} />}
      {field.readValue !== null && ` · ${t('review.readAs', { value: readable(field.readValue) })}`}
    </p>
  );
}
