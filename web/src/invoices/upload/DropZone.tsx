import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ReceiveButton } from './ReceiveButton';
import { useUploading } from './UploadProvider';
import classes from './upload.module.css';

/** Says that files may be dropped; the whole page takes them. */
export function DropZone() {
  const { t } = useTranslation();
  const { canReceive } = useUploading();
  if (!canReceive) return null;
  return (
    <div className={classes.zone}>
      <Text>{t('invoices.upload.hint')}</Text>
      <ReceiveButton variant="default" />
      <Text size="sm" c="dimmed">
        {t('invoices.upload.kinds')}
      </Text>
    </div>
  );
}
