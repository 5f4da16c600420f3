import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCopy, IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/errors';
import { wordsFor } from '../i18n/words';
import { useCompany } from '../session/company';
import { Instant } from '../ui/Dates';
import { ErrorNote } from '../ui/ErrorNote';
import { TextLink } from '../ui/links';
import { FindingSummary } from './FindingSummary';
import type { Review } from './useReview';

/** What a person has to know before anything else. */
export function Notices({ review }: { review: Review }) {
  const { invoice, error } = review;
  const isConflict = review.isStale || (error instanceof ApiError && error.isStale);
  return (
    <>
      {isConflict && <Conflict onLoad={review.discard} />}
      {error && !isConflict && <ErrorNote error={error} />}
      {invoice.problem && <ReadingProblem problem={invoice.problem} />}
      {invoice.duplicateOf && <DuplicateNotice other={invoice.duplicateOf} />}
      <FindingSummary review={review} />
    </>
  );
}

/** Somebody else saved first. Their version can be loaded; the changes made here are then gone. */
function Conflict({ onLoad }: { onLoad: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert role="alert" variant="outline" icon={<IconAlertTriangle aria-hidden />} title={t('review.conflict.title')}>
      <Text size="sm">{t('review.conflict.why')}</Text>
      <Button variant="default" size="xs" mt="xs" onClick={onLoad}>
        {t('review.conflict.load')}
      </Button>
    </Alert>
  );
}

function ReadingProblem({ problem }: { problem: NonNullable<Review['invoice']['problem']> }) {
  const { t, i18n } = useTranslation();
  return (
    <Alert variant="outline" icon={<IconKeyboard aria-hidden />} title={t('review.needsEntry')}>
      {wordsFor(i18n, `errors.codes.${problem.code}`, problem.message)}
    </Alert>
  );
}

function DuplicateNotice({ other }: { other: NonNullable<Review['invoice']['duplicateOf']> }) {
  const { t } = useTranslation();
  const company = useCompany();
  return (
    <Alert variant="outline" icon={<IconCopy aria-hidden />} title={t('review.duplicate')}>
      <TextLink to="/companies/$companyId/invoices/$invoiceId" params={{ companyId: company.id, invoiceId: other.id }}>
        {[other.supplierName, other.invoiceNumber].filter(Boolean).join(' · ') || t('review.otherInvoice')}
      </TextLink>{' '}
      (<Instant at={other.receivedAt} />)
    </Alert>
  );
}
