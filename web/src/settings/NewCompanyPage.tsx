import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import type { CompanySettings } from '../api/types';
import { ownTimeZone } from '../session/places';
import { sessionQuery } from '../session/session';
import { ErrorNote } from '../ui/ErrorNote';
import { Page } from '../ui/Page';
import { useFieldWords } from '../ui/useErrorWords';
import { Card } from './Card';
import { CompanyFields } from './CompanyFields';

export function NewCompanyPage() {
  const { t } = useTranslation();
  const form = useForm<CompanySettings>({
    initialValues: { name: '', countryCode: '', taxId: null, currency: '', timeZone: ownTimeZone() },
  });
  const fieldWords = useFieldWords();
  const create = useCreateCompany((error) => form.setErrors(fieldWords(error)));
  return (
    <Page title={t('shell.newCompany')}>
      <Card title={t('settings.company.title')}>
        <form onSubmit={form.onSubmit((values) => create.mutate({ ...values, taxId: values.taxId || null }))}>
          <Stack maw={480}>
            {create.error && <ErrorNote error={create.error} />}
            <CompanyFields form={form} />
            <Button type="submit" loading={create.isPending}>
              {t('session.setup.submit')}
            </Button>
          </Stack>
        </form>
      </Card>
    </Page>
  );
}

function useCreateCompany(onError: (error: Error) => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: CompanySettings) => answer(api.POST('/api/v1/companies', { body })),
    onError,
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: keys.session });
      await queries.ensureQueryData(sessionQuery);
      await navigate({ to: '/companies/$companyId', params: { companyId: id } });
    },
  });
}
