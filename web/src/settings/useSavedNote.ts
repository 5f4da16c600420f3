import { useTranslation } from 'react-i18next';
import { useNotify } from '../ui/useNotify';

/** Says that it worked. */
export function useSavedNote() {
  const { t } = useTranslation();
  const notify = useNotify();
  return () => notify({ message: t('common.saved') });
}
