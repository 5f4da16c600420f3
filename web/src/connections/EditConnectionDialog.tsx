import { useTranslation } from 'react-i18next';
import type { Versioned } from '../api/client';
import { ApiError } from '../api/errors';
import type { Connection, ConnectionKind } from '../api/types';
import { PageSkeleton } from '../app/PageSkeleton';
import { useCompany } from '../session/company';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { ConnectionForm } from './ConnectionForm';
import { bodyOf } from './connectionForm';
import { useConnection, useReviseConnection } from './useConnections';

interface Props {
  connectionId: string;
  kinds: ConnectionKind[];
  onClose: () => void;
}

export function EditConnectionDialog({ connectionId, kinds, onClose }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  const loaded = useConnection(company.id, connectionId);
  const kind = kinds.find(({ name }) => name === loaded.data?.value.kind);
  return (
    <Dialog onClose={onClose} closeOnClickOutside={false} title={t('connections.editTitle')}>
      {loaded.error && <ErrorNote error={loaded.error} onRetry={() => void loaded.refetch()} />}
      {loaded.isPending && <PageSkeleton />}
      {loaded.data && kind && (
        <Loaded
          key={loaded.data.etag}
          loaded={loaded.data}
          kind={kind}
          onClose={onClose}
          onReload={() => void loaded.refetch()}
        />
      )}
    </Dialog>
  );
}

interface LoadedProps {
  loaded: Versioned<Connection>;
  kind: ConnectionKind;
  onClose: () => void;
  onReload: () => void;
}

function Loaded({ loaded: { value, etag }, kind, onClose, onReload }: LoadedProps) {
  const company = useCompany();
  const revise = useReviseConnection(company.id, value.id, etag);
  const isStale = revise.error instanceof ApiError && revise.error.isStale;
  return (
    <ConnectionForm
      kind={kind}
      connection={value}
      error={revise.error}
      isBusy={revise.isPending}
      onSubmit={(values) => revise.mutate(bodyOf(kind, values), { onSuccess: onClose })}
      onClose={onClose}
      onReload={isStale ? onReload : undefined}
    />
  );
}
