import { Alert, Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiKey } from '../api/types';
import { PageSkeleton } from '../app/PageSkeleton';
import { useCompany } from '../session/company';
import { useFeature } from '../settings/features/useFeatures';
import { EmptyState } from '../ui/EmptyState';
import { ErrorNote } from '../ui/ErrorNote';
import { ListFooter } from '../ui/ListFooter';
import { Page } from '../ui/Page';
import { ApiKeyTable } from './ApiKeyTable';
import { MakeKeyDialog } from './MakeKeyDialog';
import { RevokeKeyDialog } from './RevokeKeyDialog';
import { useApiKeys } from './useApiKeys';

export function ApiKeysPage() {
  const { t } = useTranslation();
  const company = useCompany();
  const isOn = useFeature(company.id, 'keys.programs');
  const list = useApiKeys(company.id);
  const found = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const [isMaking, making] = useDisclosure();
  const [ending, setEnding] = useState<ApiKey | null>(null);
  const make = isOn && (
    <Button leftSection={<IconKey size={16} aria-hidden />} onClick={making.open}>
      {t('keys.make')}
    </Button>
  );
  return (
    <Page title={t('keys.title')} actions={found.length > 0 && make}>
      <Text>{t('keys.why')}</Text>
      {!isOn && (
        <Alert variant="default" role="status">
          {t('features.keysOff')}
        </Alert>
      )}
      {list.error && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <PageSkeleton />}
      {list.isSuccess && found.length === 0 && (
        <EmptyState title={t('keys.none')} why={t('keys.noneWhy')} action={make} />
      )}
      {found.length > 0 && (
        <>
          <ApiKeyTable apiKeys={found} onRevoke={setEnding} />
          <ListFooter shown={found.length} list={list} />
        </>
      )}
      {isMaking && <MakeKeyDialog onClose={making.close} />}
      {ending && <RevokeKeyDialog apiKey={ending} onClose={() => setEnding(null)} />}
    </Page>
  );
}
