import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

/** Says that it worked. */
export function useSavedNote() {
  const { t } = useTranslation();
  return () => void notifications.show({ message: t('common.saved') });
}
