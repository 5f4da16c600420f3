import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/useFormats';

interface Props {
  shown: number;
  /** The list as it comes, page by page; the first page says how many there are, where they were counted. */
  list: {
    data: { pages: { total?: number | null }[] } | undefined;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
}

/** How much of a list is shown, and the way to more of it. */
export function ListFooter({ shown, list }: Props) {
  const { t } = useTranslation();
  const formats = useFormats('UTC');
  const total = list.data?.pages[0]?.total;
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed" role="status">
        {typeof total === 'number'
          ? t('common.showing', { shown: formats.count(shown), total: formats.count(total) })
          : t('common.showingSome', { shown: formats.count(shown) })}
      </Text>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.showMore')}
        </Button>
      )}
    </Group>
  );
}
