import { ActionIcon, Menu, Table, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../ui/Amount';
import { codes } from '../codes';
import classes from '../issuing.module.css';
import { CabysCell } from '../lookups/CabysCell';
import { ExonerationDialog } from '../lookups/ExonerationDialog';
import type { FormLine } from './form';
import { CodeInput, NumberInput, PlainInput } from './inputs';
import type { Editor } from './useEditor';

export type LineStep = 'up' | 'down' | 'add' | 'duplicate' | 'remove';
const steps: LineStep[] = ['duplicate', 'up', 'down', 'add', 'remove'];

export type LineColumn = 'cabys' | 'description' | 'quantity' | 'unit' | 'price' | 'discount' | 'rate';

interface Props {
  editor: Editor;
  line: FormLine;
  at: number;
  columns: readonly LineColumn[];
  total: string | null;
  onChange: (line: FormLine) => void;
  onStep: (step: LineStep) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function LineRow({ editor, line, at, columns, total, onChange, onStep, onKeyDown }: Props) {
  const { t } = useTranslation();
  const number = at + 1;
  const [isExonerating, setExonerating] = useState(false);
  return (
    <Table.Tr onKeyDown={onKeyDown}>
      {columns.map((column) => (
        <Table.Td
          key={column}
          data-label={t(`issuing.lines.${column}`)}
          data-wide={column === 'description' || undefined}
        >
          <Cell editor={editor} line={line} at={at} column={column} onChange={onChange} />
        </Table.Td>
      ))}
      <Table.Td className={classes.number} data-label={t('issuing.lines.total')}>
        <Amount amount={total} currency={null} />
      </Table.Td>
      <Table.Td>
        <Menu withinPortal position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" size={30} aria-label={t('issuing.lines.menu', { number })}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {steps.map((step) => (
              <Menu.Item key={step} onClick={() => onStep(step)}>
                {t(`issuing.lines.steps.${step}`)}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => setExonerating(true)}>{t('lookups.exoneration.open')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        {isExonerating && <ExonerationDialog line={line} onChange={onChange} onClose={() => setExonerating(false)} />}
      </Table.Td>
    </Table.Tr>
  );
}

type CellProps = Pick<Props, 'editor' | 'line' | 'at' | 'onChange'> & { column: LineColumn };

function Cell({ editor, line, at, column, onChange }: CellProps) {
  const { t } = useTranslation();
  const shared = {
    editor,
    place: `lines.${at}.${column}`,
    label: t('issuing.lines.cell', { number: at + 1, cell: t(`issuing.lines.${column}`) }),
    isCell: true,
    value: line[column],
    onValue: (value: string) => onChange({ ...line, [column]: value }),
  };
  switch (column) {
    case 'quantity':
    case 'price':
      return <NumberInput {...shared} />;
    case 'discount':
      return (
        <>
          <NumberInput {...shared} />
          {line.discount !== '' && (
            <CodeInput
              {...shared}
              place={`lines.${at}.discountCode`}
              label={t('issuing.lines.cell', { number: at + 1, cell: t('issuing.lines.discountCode') })}
              table="discounts"
              of={codes.discounts}
              value={line.discountCode}
              onValue={(discountCode) => onChange({ ...line, discountCode })}
            />
          )}
        </>
      );
    case 'rate':
      return (
        <>
          <CodeInput {...shared} table="rates" of={codes.rates} nothing="–" />
          {line.exoneration !== null && (
            <Text size="xs">{t('lookups.exoneration.ofLine', { points: line.exoneration.points })}</Text>
          )}
        </>
      );
    case 'unit':
      return <PlainInput {...shared} list="issued-units" />;
    case 'cabys':
      return <CabysCell editor={editor} place={shared.place} label={shared.label} line={line} onChange={onChange} />;
    case 'description':
      return <PlainInput {...shared} maxLength={200} />;
  }
}
