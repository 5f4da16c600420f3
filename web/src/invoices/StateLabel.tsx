import {
  IconArchive,
  IconCalendarDue,
  IconCash,
  IconCircleCheck,
  IconCircleX,
  IconClockPause,
  IconCopy,
  IconEye,
  IconFileDownload,
  IconHourglass,
  IconKeyboard,
  IconPencil,
  IconSquareCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { InvoiceState } from '../api/types';
import classes from './invoices.module.css';

type Tone = 'calm' | 'good' | 'warn' | 'bad';

const looks: Record<InvoiceState, [typeof IconEye, Tone]> = {
  received: [IconFileDownload, 'calm'],
  reading: [IconEye, 'calm'],
  needsEntry: [IconKeyboard, 'warn'],
  captured: [IconPencil, 'warn'],
  checked: [IconSquareCheck, 'calm'],
  inApproval: [IconHourglass, 'calm'],
  approved: [IconCircleCheck, 'good'],
  rejected: [IconCircleX, 'bad'],
  duplicate: [IconCopy, 'warn'],
  onHold: [IconClockPause, 'warn'],
  scheduled: [IconCalendarDue, 'good'],
  paid: [IconCash, 'good'],
  archived: [IconArchive, 'calm'],
};

/** Where an invoice stands, by shape and word; the colour only repeats it. */
export function StateLabel({ state }: { state: InvoiceState }) {
  const { t } = useTranslation();
  const [Icon, tone] = looks[state];
  return (
    <span className={`${classes.label} ${classes[tone]}`}>
      <Icon size={16} aria-hidden />
      {t(`invoices.states.${state}`)}
    </span>
  );
}
