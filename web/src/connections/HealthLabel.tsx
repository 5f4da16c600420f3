import { IconAlertTriangle, IconCircleCheck, IconHandStop, IconHelpCircle, IconPlugOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '../api/types';
import classes from '../invoices/invoices.module.css';

type Health = Connection['health'];

const looks: Record<Health, [typeof IconPlugOff, 'calm' | 'good' | 'warn' | 'bad']> = {
  disabled: [IconPlugOff, 'calm'],
  untried: [IconHelpCircle, 'calm'],
  working: [IconCircleCheck, 'good'],
  failing: [IconAlertTriangle, 'warn'],
  stopped: [IconHandStop, 'bad'],
};

/** How a connection is doing, by shape and word; the colour only repeats it. */
export function HealthLabel({ health }: { health: Health }) {
  const { t } = useTranslation();
  const [Icon, tone] = looks[health];
  return (
    <span className={`${classes.label} ${classes[tone]}`}>
      <Icon size={16} aria-hidden />
      {t(`connections.health.${health}`)}
    </span>
  );
}
