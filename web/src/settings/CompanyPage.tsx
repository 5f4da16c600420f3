import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/errors';
import type { Company, CompanySettings } from '../api/types';
import { PageSkeleton } from '../app/PageSkeleton';
import { useCompany } from '../session/company';
import { can } from '../session/session';
import { ErrorNote } from '../ui/ErrorNote';
import { Page } from '../ui/Page';
import { useFieldWords } from '../ui/useErrorWords';
import { Card } from './Card';
import { CompanyFields } from './CompanyFields';
import { useCompanySettings, useSaveCompany } from './useCompanySettings';
import { useSavedNote } from './useSavedNote';

export function CompanyPage() {
  const { t } = useTranslation();
  const { id } = useCompany();
  const settings = useCompanySettings(id);
  return (
    <Page title={t('settings.company.title')}>
      {settings.error && <ErrorNote error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.isPending && <PageSkeleton />}
      {settings.data && (
        <CompanyForm
          key={settings.data.etag}
          company={settings.data.value}
          etag={settings.data.etag}
          onReload={() => void settings.refetch()}
        />
      )}
    </Page>
  );
}

interface Props {
  company: Company;
  etag: string;
  onReload: () => void;
}

function CompanyForm({ company, etag, onReload }: Props) {
  const { t } = useTranslation();
  const membership = useCompany();
  const { name, countryCode, taxId, currency, timeZone } = company;
  const form = useForm<CompanySettings>({ initialValues: { name, countryCode, taxId, currency, timeZone } });
  const fieldWords = useFieldWords();
  const saved = useSavedNote();
  const save = useSaveCompany(company.id, etag);
  const mayChange = can(membership, 'company.manage');
  const submit = (values: CompanySettings) =>
    save.mutate(
      { ...values, taxId: values.taxId?.trim() || null },
      { onError: (error) => form.setErrors(fieldWords(error)), onSuccess: saved },
    );
  const isStale = save.error instanceof ApiError && save.error.isStale;
  return (
    <Card title={company.name}>
      <form onSubmit={form.onSubmit(submit)}>
        <Stack maw={480}>
          {save.error && <ErrorNote error={save.error} onRetry={isStale ? onReload : undefined} />}
          {!mayChange && <p>{t('settings.company.readOnly')}</p>}
          <CompanyFields form={form} disabled={!mayChange} />
          {mayChange && (
            <Button type="submit" loading={save.isPending}>
              {t('common.save')}
            </Button>
          )}
        </Stack>
      </form>
    </Card>
  );
}
