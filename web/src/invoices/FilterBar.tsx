import { Button, Group, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconFilter, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../ui/shortcuts';
import { FilterForm } from './FilterForm';
import { filterNames, type InvoiceFilters } from './filters';

interface Props {
  filters: InvoiceFilters;
  onChange: (changes: InvoiceFilters) => void;
}

export function FilterBar({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const active = filterNames.filter((name) => name !== 'search' && filters[name]);
  const [isOpen, { toggle }] = useDisclosure();
  return (
    <>
      <Group gap="xs">
        <SearchInput search={filters.search ?? ''} onChange={(search) => onChange({ search })} />
        <Button
          variant="default"
          leftSection={<IconFilter size={16} aria-hidden />}
          aria-expanded={isOpen}
          onClick={toggle}
        >
          {t('invoices.filters.title')}
        </Button>
        {active.map((name) => (
          <Chip
            key={name}
            text={`${t(`invoices.filters.${name}`)}: ${filters[name]}`}
            onRemove={() => onChange({ [name]: undefined })}
          />
        ))}
      </Group>
      {isOpen && <FilterForm filters={filters} onChange={onChange} />}
    </>
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
      w={{ base: '100%', xs: 280 }}
      aria-label={t('invoices.filters.search')}
      placeholder={t('invoices.filters.searchHint')}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        report(event.currentTarget.value);
      }}
    />
  );
}

function Chip({ text, onRemove }: { text: string; onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      size="xs"
      radius="xl"
      onClick={onRemove}
      aria-label={t('invoices.filters.remove', { filter: text })}
      rightSection={<IconX size={14} aria-hidden />}
    >
      {text}
    </Button>
  );
}
