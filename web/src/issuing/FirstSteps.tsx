import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../session/company';
import { can } from '../session/session';
import { EmptyState } from '../ui/EmptyState';
import { ErrorNote } from '../ui/ErrorNote';
import { TextLink } from '../ui/links';
import { NewDocumentButton } from './NewDocumentButton';
import { currentKey, useIssuer, useSigningKeys } from './useIssuing';

/** No documents yet: either the first can be written, or what is missing before that. */
export function FirstSteps() {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const issuer = useIssuer(companyId);
  const signingKeys = useSigningKeys(companyId);
  const failed = issuer.error ?? signingKeys.error;
  if (failed) return <ErrorNote error={failed} />;
  if (!issuer.data || !signingKeys.data) return null;
  const { profile, connectionId } = issuer.data.value;
  const done = {
    issuer: profile !== null,
    key: currentKey(signingKeys.data) !== undefined,
    connection: connectionId !== null,
  };
  if (Object.values(done).every(Boolean))
    return <EmptyState title={t('issuing.empty.none')} why={t('issuing.empty.ready')} action={<NewDocumentButton />} />;
  return <EmptyState title={t('issuing.empty.none')} why={t('issuing.empty.steps')} action={<Steps done={done} />} />;
}

const steps = ['issuer', 'key', 'connection'] as const;

function Steps({ done }: { done: Record<(typeof steps)[number], boolean> }) {
  const { t } = useTranslation();
  const company = useCompany();
  if (!can(company, 'receivables.manage')) return <p>{t('issuing.empty.askOwner')}</p>;
  return (
    <List type="ordered">
      {steps.map((step) => (
        <List.Item key={step}>
          <TextLink to="/companies/$companyId/settings/issuing" params={{ companyId: company.id }}>
            {t(`issuing.empty.step.${step}`)}
          </TextLink>{' '}
          ({t(done[step] ? 'issuing.empty.done' : 'issuing.empty.open')})
        </List.Item>
      ))}
    </List>
  );
}
