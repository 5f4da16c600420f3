import { Button, NativeSelect, Paper, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoggedEvent } from '../api/types';
import filterClasses from '../invoices/invoices.module.css';
import { useCompany } from '../session/company';
import { usePeople } from '../settings/usePeople';
import { useShortcuts } from '../ui/shortcuts';
import { eventKinds } from './eventKinds';
import { type EventFilters, hasFilters } from './events';

interface Props {
  filters: EventFilters;
  onChange: (changes: EventFilters) => void;
  /** What is on screen: it knows the names of those who left, and of API keys. */
  shown: LoggedEvent[];
}

/** By what the log is narrowed down. */
export function EventFilterBar({ filters, onChange, shown }: Props) {
  const { t } = useTranslation();
  return (
    <Paper component="section" withBorder p="sm" aria-label={t('activity.filters')} className={filterClasses.filters}>
      <SearchInput search={filters.search ?? ''} onChange={(search) => onChange({ search })} />
      <NativeSelect
        label={t('activity.kind')}
        value={filters.kind ?? ''}
        data={[
          { value: '', label: t('activity.every') },
          ...eventKinds.map((value) => ({ value, label: t(`activity.kinds.${value}`) })),
        ]}
        onChange={(event) => onChange({ kind: event.currentTarget.value || undefined })}
      />
      <PersonFilter filters={filters} onChange={onChange} shown={shown} />
      {(['from', 'to'] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          label={t(`activity.${name}`)}
          value={filters[name] ?? ''}
          onChange={(event) => onChange({ [name]: event.currentTarget.value || undefined })}
        />
      ))}
      {hasFilters(filters) && (
        <Button variant="default" onClick={() => onChange(nothing)}>
          {t('activity.clear')}
        </Button>
      )}
    </Paper>
  );
}

const nothing: EventFilters = {
  kind: undefined,
  person: undefined,
  subject: undefined,
  from: undefined,
  to: undefined,
  search: undefined,
};

function PersonFilter({ filters: { person }, onChange, shown }: Props) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const people = usePeople(companyId).data?.pages.flatMap(({ items }) => items) ?? [];
  const isKnown = person === undefined || person === 'system' || people.some(({ id }) => id === person);
  const other = shown.find(({ actor }) => actor.id === person)?.actor.name ?? person ?? '';
  return (
    <NativeSelect
      label={t('activity.person')}
      value={person ?? ''}
      data={[
        { value: '', label: t('activity.everybody') },
        { value: 'system', label: t('activity.system') },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
        ...(isKnown ? [] : [{ value: person, label: other }]),
      ]}
      onChange={(event) => onChange({ person: event.currentTarget.value || undefined })}
    />
  );
}

const pause = 300;

function SearchInput({ search, onChange }: { search: string; onChange: (search: string | undefined) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(search);
  const report = useDebouncedCallback((text: string) => onChange(text.trim() || undefined), pause);
  useShortcuts({ '/': () => input.current?.focus() });
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(search);
  }, [search]);
  return (
    <TextInput
      ref={input}
      type="search"
      label={t('activity.search')}
      placeholder={t('activity.searchHint')}
      maxLength={200}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        report(event.currentTarget.value);
      }}
    />
  );
}
