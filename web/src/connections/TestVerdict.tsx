import { Alert, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../api/types';
import classes from './connections.module.css';

interface Props {
  name: string;
  verdict: Verdict;
  onClose: () => void;
}

/** Whether it works; and if not, what is wrong and what to do about it. */
export function TestVerdict({ name, verdict, onClose }: Props) {
  const { t } = useTranslation();
  const shared = {
    variant: 'outline',
    withCloseButton: true,
    closeButtonLabel: t('common.close'),
    onClose,
    role: 'status',
    classNames: { title: classes.verdict },
  };
  if (verdict.works)
    return (
      <Alert
        {...shared}
        color="green"
        icon={<IconCircleCheck aria-hidden />}
        title={t('connections.verdict.works', { name })}
      >
        {verdict.answered && <Text size="sm">{t('connections.verdict.answered', { answered: verdict.answered })}</Text>}
      </Alert>
    );
  return (
    <Alert {...shared} color="red" icon={<IconCircleX aria-hidden />} title={t('connections.verdict.fails', { name })}>
      {verdict.failure !== null && <Text size="sm">{t(`connections.verdict.todo.${verdict.failure}`)}</Text>}
      <Text size="sm">{verdict.problem}</Text>
    </Alert>
  );
}
