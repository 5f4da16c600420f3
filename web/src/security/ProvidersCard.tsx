import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import { providerAddress, useProviders } from '../session/ProviderButtons';
import { Card } from '../settings/Card';
import { ErrorNote } from '../ui/ErrorNote';
import { useSecurity } from './useSecurity';

/** Accounts elsewhere with which the person may sign in. Nothing is shown where none are configured. */
export function ProvidersCard() {
  const { t } = useTranslation();
  const providers = useProviders().data ?? [];
  const linked = useSecurity().data?.providers;
  const unlink = useUnlink();
  if (providers.length === 0 || linked === undefined) return null;
  return (
    <Card title={t('account.providers.linked')}>
      <Stack>
        {unlink.error && <ErrorNote error={unlink.error} />}
        {providers.map(({ name, label }) => (
          <Group key={name} justify="space-between">
            <Text fw={600}>{label}</Text>
            {linked.includes(name) ? (
              <Button
                size="xs"
                variant="default"
                loading={unlink.isPending}
                onClick={() => unlink.mutate(name)}
                aria-label={t('account.providers.unlinkOf', { label })}
              >
                {t('account.providers.unlink')}
              </Button>
            ) : (
              <Button
                size="xs"
                variant="default"
                component="a"
                href={providerAddress(name)}
                aria-label={t('account.providers.linkOf', { label })}
              >
                {t('account.providers.link')}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Card>
  );
}

function useUnlink() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (provider: string) =>
      answer(api.DELETE('/api/v1/profile/providers/{provider}', { params: { path: { provider } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.security }),
  });
}
