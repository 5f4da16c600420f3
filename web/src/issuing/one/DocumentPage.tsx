import { Stack } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../api/types';
import { ErrorPage } from '../../app/ErrorPage';
import { PageSkeleton } from '../../app/PageSkeleton';
import { useCompany } from '../../session/company';
import { TextLink } from '../../ui/links';
import { Page } from '../../ui/Page';
import { useDocumentHistory, useIssuedDocument } from '../useIssued';
import { DocumentActions } from './DocumentActions';
import { DocumentFacts } from './DocumentFacts';
import { DocumentLines } from './DocumentLines';
import { DocumentTimeline } from './DocumentTimeline';
import { Problem } from './Problem';

/** One document: where it stands, what is wrong, what can be done, and all that happened to it. */
export function DocumentPage() {
  const { companyId, issuedId } = useParams({ from: '/shell/companies/$companyId/issued/$issuedId' });
  const document = useIssuedDocument(companyId, issuedId);
  if (document.isPending) return <PageSkeleton />;
  if (document.isError && document.data === undefined)
    return <ErrorPage error={document.error} reset={() => void document.refetch()} />;
  const { value, etag } = document.data;
  return <OneDocument document={value} etag={etag} />;
}

function OneDocument({ document, etag }: { document: DocumentDetail; etag: string }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const { item } = document;
  const history = useDocumentHistory(companyId, item.id, item.state);
  const search = useSearch({ from: '/shell/companies/$companyId/issued/$issuedId' });
  const title = `${t(`issuing.kinds.${item.kind}`)} ${item.number ?? `(${t('issuing.states.draft')})`}`;
  return (
    <Page title={title} actions={<DocumentActions document={document} etag={etag} />}>
      <TextLink to="/companies/$companyId/issued" params={{ companyId }} search={search} fz="sm">
        {t('issuing.back')}
      </TextLink>
      <DocumentFacts document={document} />
      <Problem document={document} answers={history.data?.answers ?? []} />
      <Stack>
        <DocumentLines document={document} />
        <DocumentTimeline history={history} />
      </Stack>
    </Page>
  );
}
