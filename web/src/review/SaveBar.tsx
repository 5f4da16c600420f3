import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './review.module.css';
import type { Review } from './useReview';

/** How much is unsaved, and the way to save it. */
export function SaveBar({ review }: { review: Review }) {
  const { t } = useTranslation();
  const isClean = review.changes === 0;
  return (
    <Group className={classes.saveBar} gap="sm">
      <Text size="sm" role="status" mr="auto">
        {isClean ? t('review.noChanges') : t('review.changes', { count: review.changes })}
        {!review.isValid && ` ${t('review.badNumbers')}`}
      </Text>
      <Button variant="default" size="xs" disabled={isClean} onClick={review.discard}>
        {t('review.discard')}
      </Button>
      <Button size="xs" disabled={isClean || !review.isValid} loading={review.isSaving} onClick={review.save}>
        {t('common.save')}
      </Button>
    </Group>
  );
}
