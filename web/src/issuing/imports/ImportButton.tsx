import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../../session/company';
import { can } from '../../session/session';

const ButtonLink = createLink((props: Omit<ComponentPropsWithRef<'a'>, 'color'>) => (
  <Button component="a" variant="default" leftSection={<IconTableImport size={16} aria-hidden />} {...props} />
));

/** The way to drafts out of a file; absent for those who may not write any. */
export function ImportButton() {
  const { t } = useTranslation();
  const company = useCompany();
  if (!can(company, 'receivables.edit')) return null;
  return (
    <ButtonLink to="/companies/$companyId/issued/import" params={{ companyId: company.id }}>
      {t('imports.open')}
    </ButtonLink>
  );
}
