import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SearchInput } from '../ui/SearchInput';
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
        <SearchInput
          label={t('invoices.filters.search')}
          hint={t('invoices.filters.searchHint')}
          search={filters.search ?? ''}
          onChange={(search) => onChange({ search })}
        />
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
