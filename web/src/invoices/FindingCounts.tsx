import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { InvoiceItem } from '../api/types';
import { Mark } from '../ui/Mark';

/** How many things were found, by shape and word. */
export function FindingCounts({ findings: { errors, warnings } }: { findings: InvoiceItem['findings'] }) {
  const { t } = useTranslation();
  return (
    <>
      {errors > 0 && <Mark look={[IconExclamationCircle, 'bad']}>{t('invoices.errors', { count: errors })}</Mark>}
      {warnings > 0 && <Mark look={[IconAlertTriangle, 'warn']}>{t('invoices.warnings', { count: warnings })}</Mark>}
    </>
  );
}
