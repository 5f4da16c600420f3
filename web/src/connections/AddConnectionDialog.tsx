import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionKind } from '../api/types';
import { useCompany } from '../session/company';
import { Dialog } from '../ui/Dialog';
import { ConnectionForm } from './ConnectionForm';
import { bodyOf } from './connectionForm';
import { useKindWords } from './kindWords';
import { useAddConnection } from './useConnections';

interface Props {
  kinds: ConnectionKind[];
  onClose: () => void;
}

export function AddConnectionDialog({ kinds, onClose }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  const words = useKindWords();
  const add = useAddConnection(company.id);
  const [chosen, setChosen] = useState(kinds[0]?.name);
  const kind = kinds.find(({ name }) => name === chosen);
  if (kind === undefined) return null;
  return (
    <Dialog onClose={onClose} closeOnClickOutside={false} title={t('connections.add')}>
      <ConnectionForm
        key={kind.name}
        kind={kind}
        error={add.error}
        isBusy={add.isPending}
        onSubmit={(values) => add.mutate({ kind: kind.name, ...bodyOf(kind, values) }, { onSuccess: onClose })}
        onClose={onClose}
      >
        <NativeSelect
          label={t('connections.kind')}
          data={kinds.map((one) => ({ value: one.name, label: words.kind(one) }))}
          value={kind.name}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      </ConnectionForm>
    </Dialog>
  );
}
