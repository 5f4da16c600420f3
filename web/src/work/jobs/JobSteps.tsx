import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../api/types';
import { Dialog } from '../../ui/Dialog';
import { type Owner, useJobName, useJobStep } from './jobs';

/** Run now, pause and resume. */
export function JobSteps({ owner, job, size }: { owner: Owner; job: Job; size?: 'xs' }) {
  const { t } = useTranslation();
  const step = useJobStep(owner, job.name);
  const name = useJobName()(job);
  const [isAsking, asking] = useDisclosure();
  const isPaused = job.pausedAt !== null;
  const isBusy = (which: string) => step.isPending && step.variables === which;
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        variant="default"
        size={size}
        aria-label={t('jobs.steps.runOf', { job: name })}
        disabled={job.running}
        loading={isBusy('run')}
        onClick={() => step.mutate('run')}
      >
        {t('jobs.steps.run')}
      </Button>
      {isPaused && (
        <Button
          variant="default"
          size={size}
          aria-label={t('jobs.steps.resumeOf', { job: name })}
          loading={isBusy('resume')}
          onClick={() => step.mutate('resume')}
        >
          {t('jobs.steps.resume')}
        </Button>
      )}
      {!isPaused && job.canPause && (
        <Button
          variant="default"
          size={size}
          aria-label={t('jobs.steps.pauseOf', { job: name })}
          loading={isBusy('pause')}
          onClick={asking.open}
        >
          {t('jobs.steps.pause')}
        </Button>
      )}
      {isAsking && <PauseDialog onClose={asking.close} onPause={() => step.mutate('pause')} />}
    </Group>
  );
}

function PauseDialog({ onClose, onPause }: { onClose: () => void; onPause: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} title={t('jobs.pauseTitle')}>
      <Stack>
        <Text>{t('jobs.pauseWhy')}</Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('jobs.keep')}
          </Button>
          <Button
            onClick={() => {
              onPause();
              onClose();
            }}
          >
            {t('jobs.steps.pause')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
