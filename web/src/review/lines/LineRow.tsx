import { ActionIcon, Table, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type DraftLine, isTextCell, isValidCell, type LineCell, lineCells } from '../draft';
import { DecimalInput } from '../fields/DecimalInput';
import { fieldId } from '../useReview';

interface Props {
  line: DraftLine;
  number: number;
  readOnly: boolean;
  onFocus: () => void;
  onChange: (line: DraftLine) => void;
  onRemove: () => void;
}

export function LineRow({ line, number, readOnly, onFocus, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const shared = (cell: LineCell) => ({
    'aria-label': t('review.lines.cell', { number, cell: t(`review.lines.${cell}`) }),
    size: 'xs',
    readOnly,
    onFocus,
    value: line[cell],
    error: !isValidCell(line, cell),
  });
  const set = (cell: LineCell, value: string) => onChange({ ...line, [cell]: value });
  return (
    <Table.Tr>
      {lineCells.map((cell) => (
        <Table.Td key={cell} data-label={t(`review.lines.${cell}`)}>
          {isTextCell(cell) ? (
            <TextInput
              {...shared(cell)}
              id={cell === 'description' ? fieldId(`lines[${line.id}]`) : undefined}
              onChange={(event) => set(cell, event.currentTarget.value)}
            />
          ) : (
            <DecimalInput {...shared(cell)} onValue={(value) => set(cell, value)} />
          )}
        </Table.Td>
      ))}
      {!readOnly && (
        <Table.Td>
          <ActionIcon variant="subtle" aria-label={t('review.lines.remove', { number })} onClick={onRemove}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
