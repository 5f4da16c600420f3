import { Button, type ButtonProps, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUploading } from './UploadProvider';

export const acceptedFiles = '.pdf,.xml,.png,.jpg,.jpeg,.tif,.tiff,.webp';

/** The way in for people who do not drag; absent for those who may not bring in invoices. */
export function ReceiveButton(props: ButtonProps) {
  const { t } = useTranslation();
  const { canReceive, add } = useUploading();
  if (!canReceive) return null;
  return (
    <FileButton
      multiple
      accept={acceptedFiles}
      onChange={add}
      inputProps={{ 'aria-label': t('invoices.upload.choose') }}
    >
      {(file) => (
        <Button leftSection={<IconUpload size={16} aria-hidden />} {...props} {...file}>
          {t('invoices.upload.add')}
        </Button>
      )}
    </FileButton>
  );
}
