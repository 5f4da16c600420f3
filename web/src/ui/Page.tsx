import { Group, Stack, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './Page.module.css';

interface Props {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page with its heading, which is also the document's title. */
export function Page({ title, actions, children }: Props) {
  useDocumentName(title);
  return (
    <Stack className={classes.page} gap="md">
      <Group justify="space-between" align="center" mih={36}>
        <Title order={1} size="h2">
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </Stack>
  );
}

export function useDocumentName(title: string) {
  useEffect(() => {
    document.title = `${title} · Quittance`;
  }, [title]);
}
