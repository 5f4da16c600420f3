import { Alert, Button, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/errors';
import { useErrorWords } from './useErrorWords';

interface Props {
  error: Error;
  onRetry?: () => void;
}

/** An error in plain words, with a way on where there is one. */
export function ErrorNote({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const traceId = error instanceof ApiError && error.status >= 500 ? error.traceId : null;
  return (
    <Alert color="red" variant="outline" icon={<IconAlertCircle aria-hidden />} title={words(error)} role="alert">
      {traceId && <Text size="sm">{t('errors.trace', { traceId })}</Text>}
      {onRetry && (
        <Button variant="default" size="xs" mt="xs" onClick={onRetry}>
          {t('errors.retry')}
        </Button>
      )}
    </Alert>
  );
}
