import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from '../../app/ErrorPage';
import { PageSkeleton } from '../../app/PageSkeleton';
import { useCompany } from '../../session/company';
import { EmptyState } from '../../ui/EmptyState';
import { TextLink } from '../../ui/links';
import { Page } from '../../ui/Page';
import { FirstSteps } from '../FirstSteps';
import { useIssuedDocument } from '../useIssued';
import { useIssuer } from '../useIssuing';
import { DraftEditor } from './DraftEditor';
import { emptyForm, formOfDocument } from './readForm';

/** A new document. Who issues comes first: without that nothing can be worked out. */
export function NewDocumentPage() {
  const { t } = useTranslation();
  const issuer = useIssuer(useCompany().id);
  const [form] = useState(() => emptyForm());
  if (issuer.isPending) return <PageSkeleton />;
  if (issuer.isError) return <ErrorPage error={issuer.error} reset={() => void issuer.refetch()} />;
  if (issuer.data.value.profile === null)
    return (
      <Page title={t('issuing.new')}>
        <FirstSteps />
      </Page>
    );
  return <DraftEditor begun={{ form, issuedId: null, etag: '' }} />;
}

/** A draft that is kept already. What others change meanwhile does not touch the form: saving tells of it. */
export function EditDraftPage() {
  const { companyId, issuedId } = useParams({ from: '/shell/companies/$companyId/issued/$issuedId/edit' });
  const document = useIssuedDocument(companyId, issuedId);
  const [round, setRound] = useState(0);
  if (document.isPending) return <PageSkeleton />;
  if (document.data === undefined) return <ErrorPage error={document.error} reset={() => void document.refetch()} />;
  const { value, etag } = document.data;
  if (!value.actions.includes('revise')) return <NoDraft companyId={companyId} issuedId={issuedId} />;
  const reload = () => void document.refetch().then(() => setRound(round + 1));
  return (
    <DraftEditor
      key={`${issuedId} ${round}`}
      begun={{ form: formOfDocument(value), issuedId, etag }}
      onReload={reload}
    />
  );
}

/** Signed meanwhile, or not this person's to change. */
function NoDraft({ companyId, issuedId }: { companyId: string; issuedId: string }) {
  const { t } = useTranslation();
  return (
    <Page title={t('issuing.editor.title')}>
      <EmptyState
        title={t('issuing.editor.noDraft')}
        why={t('issuing.editor.noDraftWhy')}
        action={
          <TextLink to="/companies/$companyId/issued/$issuedId" params={{ companyId, issuedId }}>
            {t('issuing.editor.open')}
          </TextLink>
        }
      />
    </Page>
  );
}
