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
import { type Look, Mark } from '../ui/Mark';

const looks: Record<InvoiceState, Look> = {
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
  return <Mark look={looks[state]}>{t(`invoices.states.${state}`)}</Mark>;
}
