import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../../session/company';
import type { FormLine } from '../editor/form';
import { placeId } from '../editor/places';
import type { Editor } from '../editor/useEditor';
import { withCabys } from './rates';
import { SuggestInput } from './SuggestInput';
import { useLookupNote } from './useLookupNote';
import { isCabysQuestion, useCabys } from './useLookups';

interface Props {
  editor: Editor;
  place: string;
  label: string;
  line: FormLine;
  onChange: (line: FormLine) => void;
}

/** The code of what is sold. Words find it in the authority's catalogue; a code typed by hand is as good. */
export function CabysCell({ editor, place, label, line, onChange }: Props) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const [typed, setTyped] = useState('');
  const noteOf = useLookupNote();
  const found = useCabys(companyId, typed);
  const isAsked = isCabysQuestion(typed);
  return (
    <SuggestInput
      id={placeId(place)}
      aria-label={label}
      size="xs"
      error={editor.problemOf(place)}
      placeholder={t('lookups.cabys.hint')}
      maxLength={100}
      value={line.cabys}
      onValue={(cabys) => {
        setTyped(cabys);
        onChange({ ...line, cabys });
      }}
      hits={(isAsked && found.data?.value) || []}
      keyOf={({ code }) => code}
      show={({ code, description, rate }) => (
        <>
          <Text size="sm">{description}</Text>
          <Text size="xs">{rate === null ? code : t('lookups.cabys.entry', { code, rate: String(Number(rate)) })}</Text>
        </>
      )}
      onChoose={(entry) => {
        setTyped('');
        onChange(withCabys(line, entry));
      }}
      listLabel={t('lookups.cabys.list')}
      note={isAsked ? noteOf(found) : null}
    />
  );
}
