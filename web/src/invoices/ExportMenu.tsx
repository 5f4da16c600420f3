import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../session/company';
import { can } from '../session/session';
import { exportAddress } from './exportAddress';
import type { InvoiceFilters } from './filters';

const formats = { csv: 'CSV', xlsx: 'Excel', json: 'JSON' } as const;

/** Downloads what the filters show; without a chosen state, the approved ones. */
export function ExportMenu({ filters }: { filters: InvoiceFilters }) {
  const { t } = useTranslation();
  const company = useCompany();
  if (!can(company, 'invoices.export')) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {t('invoices.export.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{filters.state ? t('invoices.export.shown') : t('invoices.export.approved')}</Menu.Label>
        {Object.entries(formats).map(([format, name]) => (
          <Menu.Item key={format} component="a" href={exportAddress(company.id, filters, format)} download>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
