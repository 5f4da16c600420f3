import { Button, Group, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog';

/** Asks before changes are lost, on the way to another page and on closing the window. */
export function LeaveGuard({ when }: { when: boolean }) {
  const { t } = useTranslation();
  const blocker = useBlocker({ shouldBlockFn: () => when, enableBeforeUnload: () => when, withResolver: true });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog onClose={blocker.reset} title={t('review.leave.title')}>
      <Stack>
        <Text>{t('review.leave.why')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={blocker.proceed}>
            {t('review.leave.discard')}
          </Button>
          <Button onClick={blocker.reset} data-autofocus>
            {t('review.leave.stay')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
