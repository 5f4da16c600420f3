import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconClockPause,
  IconHourglass,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BatchState } from '../api/types';
import classes from '../invoices/invoices.module.css';

const looks: Record<BatchState, [typeof IconHourglass, 'calm' | 'good' | 'warn' | 'bad']> = {
  pending: [IconHourglass, 'calm'],
  processing: [IconPlayerPlay, 'calm'],
  paused: [IconClockPause, 'warn'],
  completed: [IconCircleCheck, 'good'],
  error: [IconAlertTriangle, 'bad'],
  cancelled: [IconCircleX, 'warn'],
};

export const batchStates = Object.keys(looks) as BatchState[];

/** Where a batch stands, by shape and word; the colour only repeats it. */
export function BatchStateLabel({ state }: { state: BatchState }) {
  const { t } = useTranslation();
  const [Icon, tone] = looks[state];
  return (
    <span className={`${classes.label} ${classes[tone]}`}>
      <Icon size={16} aria-hidden />
      {t(`work.batches.states.${state}`)}
    </span>
  );
}
