import { IconAlertTriangle, IconCircleCheck, IconPlayerPlay, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JobOutcome } from '../../api/types';
import classes from '../../invoices/invoices.module.css';

const looks: Record<JobOutcome, [typeof IconCircleCheck, 'calm' | 'good' | 'warn' | 'bad']> = {
  running: [IconPlayerPlay, 'calm'],
  done: [IconCircleCheck, 'good'],
  failed: [IconAlertTriangle, 'bad'],
  interrupted: [IconPlugConnectedX, 'warn'],
};

export const jobOutcomes = Object.keys(looks) as JobOutcome[];

/** How a run ended, by shape and word; the colour only repeats it. */
export function JobOutcomeLabel({ outcome }: { outcome: JobOutcome }) {
  const { t } = useTranslation();
  const [Icon, tone] = looks[outcome];
  return (
    <span className={`${classes.label} ${classes[tone]}`}>
      <Icon size={16} aria-hidden />
      {t(`jobs.states.${outcome}`)}
    </span>
  );
}
