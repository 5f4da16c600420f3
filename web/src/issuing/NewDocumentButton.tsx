import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../session/company';
import { can } from '../session/session';

type Props = Omit<ComponentPropsWithRef<'a'>, 'color'>;

const ButtonLink = createLink((props: Props) => (
  <Button component="a" leftSection={<IconPlus size={16} aria-hidden />} {...props} />
));

/** The way to a new document; absent for those who may not write any. */
export function NewDocumentButton() {
  const { t } = useTranslation();
  const company = useCompany();
  if (!can(company, 'receivables.edit')) return null;
  return (
    <ButtonLink to="/companies/$companyId/issued/new" params={{ companyId: company.id }}>
      {t('issuing.new')}
    </ButtonLink>
  );
}
