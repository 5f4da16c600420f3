import { Anchor, Paper, Title } from '@mantine/core';
import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../api/types';
import tones from '../invoices/invoices.module.css';
import { findingWords, placeOfFinding } from './findings';
import classes from './review.module.css';
import type { Review } from './useReview';

/** All that was found, each leading to its field. */
export function FindingSummary({ review }: { review: Review }) {
  const { t } = useTranslation();
  const { findings } = review.invoice;
  if (findings.length === 0) return null;
  return (
    <Paper component="section" withBorder p="sm" aria-label={t('review.findings')}>
      <Title order={2} size="h5" mb={4}>
        {t('review.findings')}
      </Title>
      <ul className={classes.findings}>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.field}`}>
            <FindingLine finding={finding} onOpen={review.focusField} />
          </li>
        ))}
      </ul>
    </Paper>
  );
}

interface Props {
  finding: Finding;
  onOpen?: (field: string) => void;
}

/** One finding by shape and word. */
export function FindingLine({ finding, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const isError = finding.severity === 'error';
  const Icon = isError ? IconExclamationCircle : IconAlertTriangle;
  const words = findingWords(i18n, finding);
  const place = placeOfFinding(finding);
  return (
    <span className={`${classes.finding} ${isError ? tones.bad : tones.warn}`}>
      <Icon size={18} aria-label={t(isError ? 'review.error' : 'review.warning')} />
      {onOpen && place ? (
        <Anchor component="button" type="button" fz="sm" ta="left" onClick={() => onOpen(place)}>
          {words}
        </Anchor>
      ) : (
        <span className={classes.words}>{words}</span>
      )}
    </span>
  );
}
