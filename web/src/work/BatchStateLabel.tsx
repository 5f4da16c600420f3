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
import { type Look, Mark } from '../ui/Mark';

const looks: Record<BatchState, Look> = {
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
  return <Mark look={looks[state]}>{t(`work.batches.states.${state}`)}</Mark>;
}
