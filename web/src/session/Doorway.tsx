import { Group, Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Brand } from '../shell/Brand';
import { LanguageChoice } from '../shell/LanguageChoice';
import { useDocumentName } from '../ui/Page';
import classes from './Doorway.module.css';

interface Props {
  title: string;
  children: ReactNode;
}

/** The frame of the pages before the sign-in. */
export function Doorway({ title, children }: Props) {
  useDocumentName(title);
  return (
    <div className={classes.doorway}>
      <header>
        <Group justify="space-between">
          <Brand />
          <LanguageChoice />
        </Group>
      </header>
      <Paper component="main" withBorder p="lg">
        <Stack>
          <Title order={1} size="h3">
            {title}
          </Title>
          {children}
        </Stack>
      </Paper>
    </div>
  );
}
