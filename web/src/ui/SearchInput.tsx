import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useShortcuts } from './shortcuts';

const pause = 300;

interface Props {
  label: string;
  hint: string;
  search: string;
  onChange: (search: string | undefined) => void;
}

/** Searches while one types; '/' leads here. */
export function SearchInput({ label, hint, search, onChange }: Props) {
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
      aria-label={label}
      placeholder={hint}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        report(event.currentTarget.value);
      }}
    />
  );
}
