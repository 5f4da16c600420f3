import { useTranslation } from 'react-i18next';

interface Asked {
  isFetching: boolean;
  isError: boolean;
  data?: { result: 'found' | 'notFound' | 'unavailable' | 'off'; value: unknown } | undefined;
}

/** How a look-up stands, in words; null when there is nothing to say. An outage says so, and that typing goes on. */
export function useLookupNote() {
  const { t } = useTranslation();
  return ({ isFetching, isError, data }: Asked): string | null => {
    if (isFetching) return t('lookups.asking');
    if (isError || data?.result === 'unavailable') return t('lookups.unavailable');
    const isEmpty = Array.isArray(data?.value) && data.value.length === 0;
    return data?.result === 'notFound' || isEmpty ? t('lookups.nothing') : null;
  };
}
