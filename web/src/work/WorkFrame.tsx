import { useTranslation } from 'react-i18next';
import { useCompany } from '../session/company';
import { PageTab, PageTabs } from '../ui/PageTabs';

/** What the program does in the background, one page per mechanism. */
export function WorkFrame() {
  const { t } = useTranslation();
  const params = { companyId: useCompany().id };
  return (
    <PageTabs label={t('work.title')}>
      <PageTab to="/companies/$companyId/work" params={params} activeOptions={{ exact: true, includeSearch: false }}>
        {t('work.batches.tab')}
      </PageTab>
      <PageTab to="/companies/$companyId/work/retries" params={params} activeOptions={{ includeSearch: false }}>
        {t('retries.tab')}
      </PageTab>
      <PageTab to="/companies/$companyId/work/jobs" params={params}>
        {t('jobs.tab')}
      </PageTab>
    </PageTabs>
  );
}
