import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../../app/PageSkeleton';
import { useCompany } from '../../session/company';
import { can } from '../../session/session';
import { ErrorNote } from '../../ui/ErrorNote';
import { Page } from '../../ui/Page';
import { useIssuer } from '../useIssuing';
import { IssuerForm } from './IssuerForm';
import { SeriesCard } from './SeriesCard';
import { SigningKeysCard } from './SigningKeysCard';

/** Who issues, with which key, under which numbers. */
export function IssuingPage() {
  const { t } = useTranslation();
  const company = useCompany();
  const issuer = useIssuer(company.id);
  const mayManage = can(company, 'receivables.manage');
  return (
    <Page title={t('issuing.settings.title')}>
      {!mayManage && <p>{t('issuing.settings.readOnly')}</p>}
      {issuer.error && <ErrorNote error={issuer.error} onRetry={() => void issuer.refetch()} />}
      {issuer.isPending && <PageSkeleton />}
      {issuer.data && (
        <>
          <IssuerForm
            key={issuer.data.etag}
            issuer={issuer.data.value}
            etag={issuer.data.etag}
            mayManage={mayManage}
            onReload={() => void issuer.refetch()}
          />
          <SigningKeysCard mayManage={mayManage} hasIssuer={issuer.data.value.profile !== null} />
          <SeriesCard mayManage={mayManage} />
        </>
      )}
    </Page>
  );
}
