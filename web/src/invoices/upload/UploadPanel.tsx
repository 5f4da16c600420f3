import { Button, CloseButton, Group, Paper, Progress, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { UploadRow } from './UploadRow';
import classes from './upload.module.css';
import { countUploads, type Upload } from './uploads';

interface Props {
  uploads: Upload[];
  onRetry: () => void;
  onClear: () => void;
}

/** The files on their way, what became of each, and a spoken summary. */
export function UploadPanel({ uploads, onRetry, onClear }: Props) {
  const { t } = useTranslation();
  const { total, failed, open, done } = countUploads(uploads);
  return (
    <>
      <div role="status" aria-label={t('invoices.upload.progress')} className={classes.spoken}>
        {total > 0 && t('invoices.upload.summary', { done, total, failed })}
      </div>
      {total > 0 && (
        <Paper
          component="section"
          withBorder
          shadow="md"
          className={classes.panel}
          aria-label={t('invoices.upload.title')}
        >
          <Group justify="space-between" wrap="nowrap" mb="xs">
            <Title order={2} size="h5">
              {t('invoices.upload.title')}
            </Title>
            <CloseButton aria-label={t('common.close')} disabled={open > 0} onClick={onClear} />
          </Group>
          <Text size="sm" mb={4} aria-hidden>
            {t('invoices.upload.summary', { done, total, failed })}
          </Text>
          <Progress value={(100 * done) / total} aria-label={t('invoices.upload.progress')} mb="xs" />
          <ul className={classes.files}>
            {uploads.map((upload) => (
              <UploadRow key={upload.id} upload={upload} />
            ))}
          </ul>
          {failed > 0 && open === 0 && (
            <Button variant="default" size="xs" mt="xs" onClick={onRetry}>
              {t('invoices.upload.retry')}
            </Button>
          )}
        </Paper>
      )}
    </>
  );
}
