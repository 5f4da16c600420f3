import { Button, FileInput, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../../session/company';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextLink } from '../../ui/links';
import { Page } from '../../ui/Page';
import { ImportPreview } from './ImportPreview';
import { useReadImport } from './useImports';

/** Drafts out of a file: first it is read and shown, then somebody confirms. */
export function ImportPage() {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const read = useReadImport(companyId);
  const [file, setFile] = useState<File | null>(null);
  const choose = (chosen: File | null) => {
    setFile(chosen);
    if (chosen === null) read.reset();
    else read.mutate(chosen);
  };
  return (
    <Page title={t('imports.title')}>
      <Stack>
        <TextLink to="/companies/$companyId/issued" params={{ companyId }}>
          {t('issuing.back')}
        </TextLink>
        <Text>{t('imports.why')}</Text>
        <Group align="end">
          <FileInput
            label={t('imports.file')}
            placeholder={t('imports.choose')}
            w={280}
            accept=".csv,.txt,.xlsx"
            clearable
            clearButtonProps={{ 'aria-label': t('imports.clear') }}
            value={file}
            onChange={choose}
          />
          {(['csv', 'xlsx'] as const).map((format) => (
            <Button
              key={format}
              component="a"
              href={`/api/v1/companies/${companyId}/draft-imports/template?format=${format}`}
              download
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {t(`imports.template.${format}`)}
            </Button>
          ))}
        </Group>
        {read.isPending && <Text role="status">{t('imports.reading')}</Text>}
        {read.error && <ErrorNote error={read.error} />}
        {read.data && <ImportPreview read={read.data} />}
      </Stack>
    </Page>
  );
}
