import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/useFormats';

interface Props {
  shown: number;
  /** Null when it was not counted. */
  total: number | null;
  children: ReactNode;
}

export function ListFooter({ shown, total, children }: Props) {
  const { t } = useTranslation();
  const formats = useFormats('UTC');
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed" role="status">
        {total === null
          ? t('common.showingSome', { shown: formats.count(shown) })
          : t('common.showing', { shown: formats.count(shown), total: formats.count(total) })}
      </Text>
      {children}
    </Group>
  );
}
