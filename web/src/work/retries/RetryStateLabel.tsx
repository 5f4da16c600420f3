import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHourglass, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RetryState } from '../../api/types';
import { type Look, Mark } from '../../ui/Mark';

const looks: Record<RetryState, Look> = {
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
  return <Mark look={looks[state]}>{inHand ? t('retries.inHand') : t(`retries.states.${state}`)}</Mark>;
}
