import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface Props {
  title: string;
  why: string;
  action?: ReactNode;
}

/** Nothing here: says why, and offers the one thing to do. */
export function EmptyState({ title, why, action }: Props) {
  return (
    <Stack className={classes.empty} align="center" gap="sm">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text ta="center">{why}</Text>
      {action}
    </Stack>
  );
}
