import { IconAlertTriangle, IconCircleCheck, IconPlayerPlay, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JobOutcome } from '../../api/types';
import { type Look, Mark } from '../../ui/Mark';

const looks: Record<JobOutcome, Look> = {
  running: [IconPlayerPlay, 'calm'],
  done: [IconCircleCheck, 'good'],
  failed: [IconAlertTriangle, 'bad'],
  interrupted: [IconPlugConnectedX, 'warn'],
};

export const jobOutcomes = Object.keys(looks) as JobOutcome[];

/** How a run ended, by shape and word; the colour only repeats it. */
export function JobOutcomeLabel({ outcome }: { outcome: JobOutcome }) {
  const { t } = useTranslation();
  return <Mark look={looks[outcome]}>{t(`jobs.states.${outcome}`)}</Mark>;
}
