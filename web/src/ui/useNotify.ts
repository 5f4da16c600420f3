import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

interface Notice {
  message: string;
  /** Bad news stays until it is closed. */
  isBad?: boolean;
}

/** Says something in passing. */
export function useNotify() {
  const { t } = useTranslation();
  return useCallback(
    ({ message, isBad = false }: Notice) => {
      const closeButtonProps = { 'aria-label': t('common.close') };
      notifications.show({ message, closeButtonProps, ...(isBad && { color: 'red', autoClose: false }) });
    },
    [t],
  );
}
