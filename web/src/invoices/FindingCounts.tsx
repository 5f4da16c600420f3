import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { InvoiceItem } from '../api/types';
import classes from './invoices.module.css';

/** How many things were found, by shape and word. */
export function FindingCounts({ findings: { errors, warnings } }: { findings: InvoiceItem['findings'] }) {
  const { t } = useTranslation();
  return (
    <>
      {errors > 0 && (
        <span className={`${classes.label} ${classes.bad}`}>
          <IconExclamationCircle size={16} aria-hidden />
          {t('invoices.errors', { count: errors })}
        </span>
      )}
      {warnings > 0 && (
        <span className={`${classes.label} ${classes.warn}`}>
          <IconAlertTriangle size={16} aria-hidden />
          {t('invoices.warnings', { count: warnings })}
        </span>
      )}
    </>
  );
}
