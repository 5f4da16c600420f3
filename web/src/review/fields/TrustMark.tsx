import {
  IconBulb,
  IconCalculator,
  IconCircleCheck,
  IconCode,
  IconEye,
  IconHandClick,
  IconQuestionMark,
  IconUser,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import tones from '../../invoices/invoices.module.css';
import type { Trust } from '../confidence';
import classes from './fields.module.css';

const looks: Record<Trust, [typeof IconEye, string | undefined]> = {
  sure: [IconCircleCheck, tones.good],
  check: [IconEye, tones.warn],
  unsure: [IconQuestionMark, tones.bad],
  exact: [IconCode, tones.good],
  entered: [IconUser, tones.calm],
  chosen: [IconHandClick, tones.calm],
  learnt: [IconBulb, tones.warn],
  derived: [IconCalculator, tones.warn],
};

/** How far a value can be trusted, by shape and word. */
export function TrustMark({ trust }: { trust: Trust }) {
  const { t } = useTranslation();
  const [Icon, tone] = looks[trust];
  return (
    <span className={`${classes.trust} ${tone}`}>
      <Icon size={14} aria-hidden />
      {t(`review.trust.${trust}`)}
    </span>
  );
}
