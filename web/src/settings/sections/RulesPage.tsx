import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../../app/PageSkeleton';
import { useCompany } from '../../session/company';
import { can } from '../../session/session';
import { ErrorNote } from '../../ui/ErrorNote';
import { Page } from '../../ui/Page';
import { SectionCard } from './SectionCard';
import { useSections } from './useSections';

/** How the program works for this company: every section of settings that a module declares. */
export function RulesPage() {
  const { t } = useTranslation();
  const company = useCompany();
  const sections = useSections(company.id);
  return (
    <Page title={t('settings.rules.title')}>
      {sections.error && <ErrorNote error={sections.error} onRetry={() => void sections.refetch()} />}
      {sections.isPending && <PageSkeleton />}
      {!can(company, 'company.manage') && <Text>{t('settings.company.readOnly')}</Text>}
      {sections.data?.length === 0 && <Text>{t('settings.rules.none')}</Text>}
      {sections.data?.map((section) => (
        <SectionCard key={section} section={section} />
      ))}
    </Page>
  );
}
