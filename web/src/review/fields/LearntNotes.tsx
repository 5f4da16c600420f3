import { useTranslation } from 'react-i18next';
import type { InvoiceField } from '../../api/types';
import { useCompany } from '../../session/company';
import { Instant } from '../../ui/Dates';
import { TextLink } from '../../ui/links';
import type { FieldName } from '../fieldNames';
import classes from './fields.module.css';
import { useReadable } from './useReadable';

interface Props {
  name: FieldName;
  field: InvoiceField;
  learnt: NonNullable<InvoiceField['learnt']>;
}

/** From whose correction of which invoice a value follows, and what was read here. */
export function LearntNote({ name, field, learnt }: Props) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const readable = useReadable(name);
  return (
    <p className={classes.note}>
      {t('review.learnt.as', { who: learnt.by })}{' '}
      <TextLink
        inherit
        to="/companies/$companyId/invoices/$invoiceId"
        params={{ companyId, invoiceId: learnt.invoiceId }}
      >
        {learnt.invoiceNumber ?? t('review.otherInvoice')}
      </TextLink>
      , <Instant at={learnt.at} dayOnly />
      {field.readValue !== null && ` · ${t('review.readAs', { value: readable(field.readValue) })}`}
    </p>
  );
}

/** That a correction teaches something of the vendor, and where to see it. */
export function TaughtNote({ taught }: { taught: NonNullable<InvoiceField['taught']> }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  return (
    <p className={classes.note}>
      {t(taught.isInUse ? 'review.learnt.fromNowOn' : 'review.learnt.onceMore')}{' '}
      <TextLink inherit to="/companies/$companyId/settings/learnt" params={{ companyId }}>
        {t('review.learnt.all')}
      </TextLink>
    </p>
  );
}
