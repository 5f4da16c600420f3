import { Portal } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './upload.module.css';

/** Shown while files are held over the page; it must not catch the drop itself. */
export function DropOverlay() {
  const { t } = useTranslation();
  return (
    <Portal>
      <div className={classes.overlay}>
        <IconFileDownload size={48} aria-hidden />
        {t('invoices.upload.drop')}
      </div>
    </Portal>
  );
}
