import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Stands where a page will be. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <Stack p="md" gap="md" role="status" aria-label={t('common.loading')}>
      <Skeleton h={32} w={240} />
      <Skeleton h={80} />
      <Skeleton h={320} />
    </Stack>
  );
}
