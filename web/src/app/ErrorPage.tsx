import { Button, Group } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/errors';
import { ErrorNote } from '../ui/ErrorNote';
import { Page } from '../ui/Page';
import { NotFoundPage } from './NotFoundPage';

interface Props {
  error: Error;
  reset: () => void;
}

/** What a page shows when it cannot be shown. */
export function ErrorPage({ error, reset }: Props) {
  const { t } = useTranslation();
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const again = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  if (error instanceof ApiError && error.isNotFound) return <NotFoundPage />;
  return (
    <Page title={t('errors.page.failed')}>
      <ErrorNote error={error} />
      <Group>
        <Button onClick={again}>{t('errors.retry')}</Button>
      </Group>
    </Page>
  );
}
