import { useTranslation } from 'react-i18next';
import { TextLink } from '../ui/links';
import { Page } from '../ui/Page';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('errors.page.notFound')}>
      <p>{t('errors.page.notFoundWhy')}</p>
      <TextLink to="/">{t('errors.page.toStart')}</TextLink>
    </Page>
  );
}
