import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/useFormats';

interface Props {
  shown: number;
  total: number;
  children: ReactNode;
}

export function ListFooter({ shown, total, children }: Props) {
  const { t } = useTranslation();
  const formats = useFormats('UTC');
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed" role="status">
        {t('common.showing', { shown: formats.count(shown), total: formats.count(total) })}
      </Text>
      {children}
    </Group>
  );
}
