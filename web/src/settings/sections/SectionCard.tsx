import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/errors';
import type { SettingsSection } from '../../api/types';
import { wordsFor } from '../../i18n/words';
import { useCompany } from '../../session/company';
import { can } from '../../session/session';
import { ErrorNote } from '../../ui/ErrorNote';
import { useFieldWords } from '../../ui/useErrorWords';
import { Card } from '../Card';
import { useSavedNote } from '../useSavedNote';
import { SettingInput } from './SettingInput';
import { useSaveSection, useSection, type Values } from './useSections';

/** One section, as a form that its description draws. */
export function SectionCard({ section }: { section: string }) {
  const { i18n } = useTranslation();
  const company = useCompany();
  const loaded = useSection(company.id, section);
  return (
    <Card title={wordsFor(i18n, `sections.${section}.title`, section)}>
      {loaded.error && <ErrorNote error={loaded.error} onRetry={() => void loaded.refetch()} />}
      {loaded.isPending && <Skeleton h={120} />}
      {loaded.data && (
        <SectionForm
          key={loaded.data.etag}
          section={loaded.data.value}
          etag={loaded.data.etag}
          onReload={() => void loaded.refetch()}
        />
      )}
    </Card>
  );
}

interface Props {
  section: SettingsSection;
  etag: string;
  onReload: () => void;
}

function SectionForm({ section, etag, onReload }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  const fieldWords = useFieldWords();
  const saved = useSavedNote();
  const save = useSaveSection(company.id, section.section, etag);
  const form = useForm<Values>({
    initialValues: Object.fromEntries(section.settings.map(({ name, value }) => [name, value])),
  });
  const mayChange = can(company, 'company.manage');
  const submit = (values: Values) =>
    save.mutate(values, { onError: (error) => form.setErrors(ofSettings(fieldWords(error))), onSuccess: saved });
  const isStale = save.error instanceof ApiError && save.error.isStale;
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack maw={560}>
        {save.error && <ErrorNote error={save.error} onRetry={isStale ? onReload : undefined} />}
        {section.settings.map((setting) => (
          <SettingInput
            key={setting.name}
            section={section.section}
            setting={setting}
            disabled={!mayChange}
            value={form.values[setting.name]}
            error={form.errors[setting.name]}
            onChange={(value) => form.setFieldValue(setting.name, value)}
          />
        ))}
        {mayChange && (
          <Group>
            <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
              {t('common.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}

/** A problem inside a list is shown at the list. */
function ofSettings(problems: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(problems).map(([path, words]) => [path.split(/[.[]/)[0], words]));
}
