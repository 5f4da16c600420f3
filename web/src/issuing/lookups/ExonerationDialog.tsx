import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DecimalInput } from '../../review/fields/DecimalInput';
import { Dialog } from '../../ui/Dialog';
import { codes, useCodeChoices } from '../codes';
import type { FormExoneration, FormLine } from '../editor/form';
import { ExonerationAdvice } from './ExonerationAdvice';

interface Props {
  line: FormLine;
  onChange: (line: FormLine) => void;
  onClose: () => void;
}

const empty: FormExoneration = { type: '04', number: '', institution: '01', day: '', points: '', article: '' };

/** The exoneration of a line: looked up by its number, or typed by hand. */
export function ExonerationDialog({ line, onChange, onClose }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState(line.exoneration ?? empty);
  const change = (changes: Partial<FormExoneration>) => setForm((old) => ({ ...old, ...changes }));
  const types = useCodeChoices('exonerations', codes.exonerations);
  const institutions = useCodeChoices('institutions', codes.institutions);
  const keep = (exoneration: FormExoneration | null) => {
    onChange({ ...line, exoneration });
    onClose();
  };
  return (
    <Dialog title={t('lookups.exoneration.title')} onClose={onClose} closeOnClickOutside={false}>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={t('lookups.exoneration.number')}
          placeholder="AL-00000000-26"
          maxLength={40}
          autoComplete="off"
          value={form.number}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
        <ExonerationAdvice number={form.number} cabys={line.cabys} onUse={change} />
        <NativeSelect
          label={t('lookups.exoneration.type')}
          data={types}
          value={form.type}
          onChange={(event) => change({ type: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('lookups.exoneration.institution')}
          data={institutions}
          value={form.institution}
          onChange={(event) => change({ institution: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('lookups.exoneration.day')}
          value={form.day}
          onChange={(event) => change({ day: event.currentTarget.value })}
        />
        <DecimalInput
          label={t('lookups.exoneration.points')}
          description={t('lookups.exoneration.pointsHelp')}
          value={form.points}
          onValue={(points) => change({ points })}
        />
        <TextInput
          label={t('lookups.exoneration.article')}
          inputMode="numeric"
          maxLength={6}
          value={form.article}
          onChange={(event) => change({ article: event.currentTarget.value.replace(/\D/g, '') })}
        />
        <Text size="xs">{t('lookups.exoneration.advice')}</Text>
        <Group justify="flex-end">
          {line.exoneration !== null && (
            <Button variant="default" onClick={() => keep(null)}>
              {t('lookups.exoneration.remove')}
            </Button>
          )}
          <Button disabled={form.number.trim() === ''} onClick={() => keep(form)}>
            {t('lookups.exoneration.apply')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
