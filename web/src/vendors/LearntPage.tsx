import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VendorDefault } from '../api/types';
import { PageSkeleton } from '../app/PageSkeleton';
import { useCompany } from '../session/company';
import { EmptyState } from '../ui/EmptyState';
import { ErrorNote } from '../ui/ErrorNote';
import { ListFooter } from '../ui/ListFooter';
import { Page } from '../ui/Page';
import { SearchInput } from '../ui/SearchInput';
import { LearntTable } from './LearntTable';
import { RemoveDefaultDialog } from './RemoveDefaultDialog';
import { useVendorDefaults } from './useVendorDefaults';

/** What corrections taught of vendors, and the way to take it away. */
export function LearntPage() {
  const { t } = useTranslation();
  const company = useCompany();
  const [search, setSearch] = useState('');
  const [removing, setRemoving] = useState<VendorDefault | null>(null);
  const list = useVendorDefaults(company.id, search);
  const found = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('vendors.title')}>
      <Text>{t('vendors.why')}</Text>
      {(found.length > 0 || search !== '') && (
        <SearchInput
          label={t('vendors.search')}
          hint={t('vendors.search')}
          search={search}
          onChange={(text) => setSearch(text ?? '')}
        />
      )}
      {list.error && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <PageSkeleton />}
      {list.isSuccess && found.length === 0 && <Nothing isSearched={search !== ''} />}
      {found.length > 0 && (
        <>
          <LearntTable defaults={found} onRemove={setRemoving} />
          <ListFooter shown={found.length} list={list} />
        </>
      )}
      {removing && <RemoveDefaultDialog known={removing} onClose={() => setRemoving(null)} />}
    </Page>
  );
}

function Nothing({ isSearched }: { isSearched: boolean }) {
  const { t } = useTranslation();
  return isSearched ? (
    <EmptyState title={t('vendors.noneFound')} why={t('vendors.noneFoundWhy')} />
  ) : (
    <EmptyState title={t('vendors.none')} why={t('vendors.noneWhy')} />
  );
}
