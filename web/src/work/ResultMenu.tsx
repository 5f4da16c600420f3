import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../session/company';

const formats = { csv: 'CSV', xlsx: 'Excel', json: 'JSON' } as const;

/** Downloads what became of each item, as far as the batch has come. */
export function ResultMenu({ batchId }: { batchId: string }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {t('work.batches.result')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(formats).map(([format, name]) => (
          <Menu.Item
            key={format}
            component="a"
            href={`/api/v1/companies/${companyId}/batches/${batchId}/result?format=${format}`}
            download
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
