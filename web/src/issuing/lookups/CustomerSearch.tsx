import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EarlierCustomer } from '../../api/types';
import { useCompany } from '../../session/company';
import { fieldsOfParty } from '../editor/readForm';
import type { Editor } from '../editor/useEditor';
import { SuggestInput } from './SuggestInput';
import { useEarlierCustomers } from './useLookups';

/** Those for whom documents were written before; whoever is chosen fills the fields below. */
export function CustomerSearch({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const [typed, setTyped] = useState('');
  const [isWanted, setWanted] = useState(false);
  const found = useEarlierCustomers(companyId, typed, isWanted);
  const choose = ({ party, activity }: EarlierCustomer) => {
    setTyped('');
    editor.change({
      ...fieldsOfParty(party),
      activity: activity ?? '',
      kept: { ...editor.form.kept, receptor: party },
    });
  };
  const isNobody = typed.trim() !== '' && found.data?.length === 0;
  const none = isNobody ? t('lookups.customers.none') : null;
  const note = found.isError ? t('lookups.customers.failed') : none;
  return (
    <SuggestInput
      label={t('lookups.customers.label')}
      placeholder={t('lookups.customers.hint')}
      maxLength={100}
      value={typed}
      onValue={setTyped}
      onFocusCapture={() => setWanted(true)}
      hits={found.data ?? []}
      keyOf={({ party }) => `${party.identificacion?.tipo} ${party.identificacion?.numero}`}
      show={({ party }) => (
        <>
          <Text size="sm">{party.nombre}</Text>
          <Text size="xs">{party.identificacion?.numero}</Text>
        </>
      )}
      onChoose={choose}
      listLabel={t('lookups.customers.label')}
      note={note}
    />
  );
}
