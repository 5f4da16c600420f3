import { ActionIcon, Button, Fieldset } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../issuing.module.css';

interface Props<Row> {
  legend: string;
  add: string;
  rows: readonly Row[];
  most: number;
  onAdd: () => void;
  onRemove: (id: number) => void;
  children: (row: Row, at: number) => ReactNode;
}

/** Rows that come and go: means of payment, charges, references. */
export function RowsFieldset<Row extends { id: number }>(props: Props<Row>) {
  const { t } = useTranslation();
  const { legend, add, rows, most, onAdd, onRemove, children } = props;
  return (
    <Fieldset legend={legend} p="sm">
      {rows.map((row, at) => (
        <div key={row.id} className={classes.row}>
          {children(row, at)}
          <ActionIcon
            variant="subtle"
            size={36}
            aria-label={t('issuing.editor.removeRow', { legend, number: at + 1 })}
            onClick={() => onRemove(row.id)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {rows.length < most && (
        <Button variant="default" size="xs" mt="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
          {add}
        </Button>
      )}
    </Fieldset>
  );
}
