import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconHourglass,
  IconPencil,
  IconSignature,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentState } from '../api/types';
import { type Look, Mark } from '../ui/Mark';

const looks: Record<DocumentState, Look> = {
  draft: [IconPencil, 'warn'],
  signed: [IconSignature, 'calm'],
  submitted: [IconHourglass, 'calm'],
  accepted: [IconCircleCheck, 'good'],
  rejected: [IconCircleX, 'bad'],
  error: [IconAlertTriangle, 'bad'],
};

/** Where a document stands, by shape and word; the colour only repeats it. */
export function DocumentStateLabel({ state }: { state: DocumentState }) {
  const { t } = useTranslation();
  return <Mark look={looks[state]}>{t(`issuing.states.${state}`)}</Mark>;
}
