import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '../api/types';
import { PageSkeleton } from '../app/PageSkeleton';
import { useCompany } from '../session/company';
import { can } from '../session/session';
import { EmptyState } from '../ui/EmptyState';
import { ErrorNote } from '../ui/ErrorNote';
import { ListFooter } from '../ui/ListFooter';
import { Page } from '../ui/Page';
import { AddConnectionDialog } from './AddConnectionDialog';
import { ConnectionTable } from './ConnectionTable';
import { EditConnectionDialog } from './EditConnectionDialog';
import { RemoveConnectionDialog } from './RemoveConnectionDialog';
import { useConnectionKinds, useConnections } from './useConnections';

/** The company's accounts with outside systems. */
export function ConnectionsPage() {
  const { t } = useTranslation();
  const company = useCompany();
  const list = useConnections(company.id);
  const kinds = useConnectionKinds(company.id);
  const connections = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const [isAdding, adding] = useDisclosure();
  const [edited, setEdited] = useState<Connection | null>(null);
  const [leaving, setLeaving] = useState<Connection | null>(null);
  const mayAdd = can(company, 'connections.manage') && (kinds.data?.length ?? 0) > 0;
  const add = mayAdd && (
    <Button leftSection={<IconPlugConnected size={16} aria-hidden />} onClick={adding.open}>
      {t('connections.add')}
    </Button>
  );
  const failed = list.error ?? kinds.error;
  return (
    <Page title={t('connections.title')} actions={connections.length > 0 && add}>
      {failed && <ErrorNote error={failed} onRetry={() => void Promise.all([list.refetch(), kinds.refetch()])} />}
      {(list.isPending || kinds.isPending) && !failed && <PageSkeleton />}
      {list.data && kinds.data && connections.length === 0 && (
        <EmptyState
          title={t('connections.none.title')}
          why={t(kinds.data.length > 0 ? 'connections.none.why' : 'connections.none.noKinds')}
          action={add}
        />
      )}
      {connections.length > 0 && kinds.data && (
        <>
          <ConnectionTable connections={connections} kinds={kinds.data} onEdit={setEdited} onRemove={setLeaving} />
          <ListFooter shown={connections.length} list={list} />
        </>
      )}
      {isAdding && kinds.data && <AddConnectionDialog kinds={kinds.data} onClose={adding.close} />}
      {edited && kinds.data && (
        <EditConnectionDialog connectionId={edited.id} kinds={kinds.data} onClose={() => setEdited(null)} />
      )}
      {leaving && <RemoveConnectionDialog connection={leaving} onClose={() => setLeaving(null)} />}
    </Page>
  );
}
