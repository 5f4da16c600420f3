import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchInput } from '../../ui/SearchInput';
import { type DocumentFilters, documentDays, kinds } from '../filters';

interface Props {
  filters: DocumentFilters;
  onChange: (changes: DocumentFilters) => void;
}

export function DocumentFilterBar({ filters, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" align="end">
      <SearchInput
        label={t('issuing.filters.search')}
        hint={t('issuing.filters.searchHint')}
        search={filters.search ?? ''}
        onChange={(search) => onChange({ search })}
      />
      <NativeSelect
        label={t('issuing.filters.kind')}
        value={filters.kind ?? ''}
        data={[
          { value: '', label: t('issuing.filters.everyKind') },
          ...kinds.map((value) => ({ value, label: t(`issuing.kinds.${value}`) })),
        ]}
        onChange={(event) => onChange({ kind: kinds.find((kind) => kind === event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('issuing.filters.by')}
        value={filters.by ?? 'written'}
        data={documentDays.map((value) => ({ value, label: t(`issuing.filters.days.${value}`) }))}
        onChange={(event) => onChange({ by: documentDays.find((day) => day === event.currentTarget.value) })}
      />
      <DayInput name="from" filters={filters} onChange={onChange} />
      <DayInput name="to" filters={filters} onChange={onChange} />
    </Group>
  );
}

function DayInput({ name, filters, onChange }: Props & { name: 'from' | 'to' }) {
  const { t } = useTranslation();
  return (
    <TextInput
      type="date"
      label={t(`issuing.filters.${name}`)}
      value={filters[name] ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value || undefined })}
    />
  );
}
