import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconHourglass,
  IconPencil,
  IconSignature,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentState } from '../api/types';
import classes from '../invoices/invoices.module.css';

const looks: Record<DocumentState, [typeof IconPencil, 'calm' | 'good' | 'warn' | 'bad']> = {
  draft: [IconPencil, 'warn'],
  signed: [IconSignature, 'calm'],
  submitted: [IconHourglass, 'calm'],
  accepted: [IconCircleCheck, 'good'],
  rejected: [IconCircleX, 'bad'],
  error: [IconAlertTriangle, 'bad'],
};

/** Where a document stands, by shape and word; the colour only repeats it. */
export function DocumentStateLabel({ state }: { state: DocumentState }) {
  const { t } = useTranslation();
  const [Icon, tone] = looks[state];
  return (
    <span className={`${classes.label} ${classes[tone]}`}>
      <Icon size={16} aria-hidden />
      {t(`issuing.states.${state}`)}
    </span>
  );
}
