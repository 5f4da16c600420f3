import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';

const formats = { csv: 'CSV', xlsx: 'Excel', json: 'JSON' } as const;

interface Props {
  label: string;
  /** The address of the file, without its format. */
  path: string;
  /** What the list shows; what is not set is left out. */
  filters?: Record<string, string | boolean | undefined>;
}

/** Downloads a list as a file of the reader's choice. */
export function DownloadMenu({ label, path, filters = {} }: Props) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(formats).map(([format, name]) => (
          <Menu.Item key={format} component="a" href={addressOf(path, { ...filters, format })} download>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function addressOf(path: string, query: Record<string, string | boolean | undefined>): string {
  const set = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return `${path}?${new URLSearchParams(set)}`;
}
