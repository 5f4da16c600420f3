import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHourglass, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RetryState } from '../../api/types';
import classes from '../../invoices/invoices.module.css';

const looks: Record<RetryState, [typeof IconHourglass, 'calm' | 'good' | 'warn' | 'bad']> = {
  waiting: [IconHourglass, 'calm'],
  exhausted: [IconAlertTriangle, 'bad'],
  succeeded: [IconCircleCheck, 'good'],
  cancelled: [IconCircleX, 'warn'],
  resolved: [IconUserCheck, 'good'],
};

export const retryStates = Object.keys(looks) as RetryState[];

/** Where a retry stands, by shape and word; the colour only repeats it. */
export function RetryStateLabel({ state, inHand }: { state: RetryState; inHand: boolean }) {
  const { t } = useTranslation();
  const [Icon, tone] = looks[state];
  return (
    <span className={`${classes.label} ${classes[tone]}`}>
      <Icon size={16} aria-hidden />
      {inHand ? t('retries.inHand') : t(`retries.states.${state}`)}
    </span>
  );
}
