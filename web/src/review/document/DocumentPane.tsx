import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../../session/company';
import type { Review } from '../useReview';
import classes from './document.module.css';
import { PageViewer } from './PageViewer';
import { SourceText } from './SourceText';

/** What arrived: its pages, or its text when it has none. */
export function DocumentPane({ review }: { review: Review }) {
  const { t } = useTranslation();
  const company = useCompany();
  const { invoice } = review;
  const address = `/api/v1/companies/${company.id}/documents/${invoice.documentId}`;
  return (
    <section className={classes.pane} aria-label={t('review.document')}>
      {invoice.documentKind === 'structured' && <SourceText companyId={company.id} documentId={invoice.documentId} />}
      {invoice.documentKind === 'pages' && invoice.pages.length > 0 && <PageViewer review={review} address={address} />}
      {invoice.documentKind === 'pages' && invoice.pages.length === 0 && <Text p="md">{t('review.noPages')}</Text>}
      <Text size="sm" p="xs">
        <Anchor href={`${address}/content`} download>
          {t('review.download', { name: invoice.fileName })}
        </Anchor>
      </Text>
    </section>
  );
}
