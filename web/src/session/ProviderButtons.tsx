import { Button, Divider, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';

export const providerAddress = (name: string) => `/api/v1/session/providers/${name}/start`;

/** The other systems in which people may sign in; few servers have any. */
export function useProviders() {
  return useQuery({
    queryKey: keys.providers,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/session/providers', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Leads to the provider; it leads back to the page that goes on. */
export function ProviderButtons({ onLeave }: { onLeave?: () => void }) {
  const { t } = useTranslation();
  const providers = useProviders().data ?? [];
  if (providers.length === 0) return null;
  return (
    <Stack>
      <Divider label={t('account.passkeys.or')} />
      {providers.map(({ name, label }) => (
        <Button key={name} component="a" variant="default" href={providerAddress(name)} onClick={onLeave}>
          {t('account.providers.signIn', { label })}
        </Button>
      ))}
    </Stack>
  );
}
