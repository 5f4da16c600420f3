import { IconAlertTriangle, IconCircleCheck, IconHandStop, IconHelpCircle, IconPlugOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '../api/types';
import { type Look, Mark } from '../ui/Mark';

type Health = Connection['health'];

const looks: Record<Health, Look> = {
  disabled: [IconPlugOff, 'calm'],
  untried: [IconHelpCircle, 'calm'],
  working: [IconCircleCheck, 'good'],
  failing: [IconAlertTriangle, 'warn'],
  stopped: [IconHandStop, 'bad'],
};

/** How a connection is doing, by shape and word; the colour only repeats it. */
export function HealthLabel({ health }: { health: Health }) {
  const { t } = useTranslation();
  return <Mark look={looks[health]}>{t(`connections.health.${health}`)}</Mark>;
}
