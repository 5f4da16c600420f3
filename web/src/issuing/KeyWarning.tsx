import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../session/company';
import { can } from '../session/session';
import { TextLink } from '../ui/links';
import { keyStanding } from './keyStanding';
import { useIssuer, useSigningKeys } from './useIssuing';

/** Tells in time that the key to sign with runs out, or that there is none; nothing for a company that does not issue. */
export function KeyWarning() {
  const company = useCompany();
  if (!can(company, 'receivables.view')) return null;
  return <Warning companyId={company.id} mayManage={can(company, 'receivables.manage')} />;
}

function Warning({ companyId, mayManage }: { companyId: string; mayManage: boolean }) {
  const { t } = useTranslation();
  const issuer = useIssuer(companyId);
  const signingKeys = useSigningKeys(companyId);
  if (!issuer.data?.value.profile || !signingKeys.data) return null;
  const { standing, daysLeft } = keyStanding(signingKeys.data);
  if (standing === 'good') return null;
  return (
    <Alert
      color={standing === 'soon' ? 'yellow' : 'red'}
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={t(`issuing.keyWarning.${standing}`, { count: daysLeft })}
    >
      {mayManage ? (
        <TextLink to="/companies/$companyId/settings/issuing" params={{ companyId }}>
          {t('issuing.keyWarning.upload')}
        </TextLink>
      ) : (
        t('issuing.keyWarning.ask')
      )}
    </Alert>
  );
}
